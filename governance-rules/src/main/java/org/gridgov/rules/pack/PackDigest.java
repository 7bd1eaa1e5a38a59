package org.gridgov.rules.pack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/**
 * One number for all files of a pack: SHA-256 over names and contents in the order of the names.
 *
 * <p>Line ends and the byte order mark are what a checkout or an editor changes without anybody's wish, so they do not
 * count; a workbook is its bytes. Names and contents are preceded by their lengths, so text can't move from one file into
 * another unseen.
 */
final class PackDigest {
    private PackDigest() {}

    static String of(SortedMap<String, byte[]> files) {
        MessageDigest sha = sha256();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] name = file.getKey().getBytes(StandardCharsets.UTF_8);
            byte[] content = file.getKey().endsWith(TableFiles.XLSX) ? file.getValue() : normalised(file.getValue());
            sha.update((name.length + ":").getBytes(StandardCharsets.US_ASCII));
            sha.update(name);
            sha.update((content.length + ":").getBytes(StandardCharsets.US_ASCII));
            sha.update(content);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static byte[] normalised(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        int start = hasMark(bytes) ? 3 : 0;
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] != '\r') {
                out.write(bytes[i]);
            } else if (i + 1 == bytes.length || bytes[i + 1] != '\n') {
                out.write('\n');
            }
        }
        return out.toByteArray();
    }

    static boolean hasMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256, but this one has not", e);
        }
    }
}
