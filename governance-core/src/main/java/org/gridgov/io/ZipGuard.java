package org.gridgov.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Copies the XML parts of a workbook within the limits, so that what is read afterwards is exactly what was measured.
 *
 * <p>A cell whose address lies outside any spreadsheet is refused as well: a reader that trusts it would fill memory
 * with empty columns.
 */
final class ZipGuard {
    private static final long SMALL = 1 << 20;
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

    private ZipGuard() {}

    /**
     * The copy; empty, with a finding, if the workbook goes beyond a limit or is broken. Parts are found by the archive's
     * directory, as any spreadsheet program finds them.
     */
    static Optional<byte[]> copy(Path workbook, ReadLimits limits, Remarks remarks) {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (FileSystem archive = FileSystems.newFileSystem(workbook, Map.of());
                Stream<Path> walk = Files.walk(archive.getPath("/"));
                ZipOutputStream out = new ZipOutputStream(copy)) {
            List<Path> parts = walk.filter(Files::isRegularFile).sorted().toList();
            long most = Math.min(limits.maxZipBytes(), Math.max(SMALL, Files.size(workbook) * limits.maxZipRatio()));
            if (parts.size() > limits.maxZipEntries()) {
                remarks.error(Code.ZIP_BOMB, remarks.place(), parts.size(), 0);
                return Optional.empty();
            }
            out.setLevel(Deflater.BEST_SPEED);
            long inflated = 0;
            for (Path path : parts) {
                String name = path.toString().substring(1);
                boolean wanted = isXml(name);
                Part part = new Part();
                inflated += inflate(path, most - inflated, wanted ? part : OutputStream.nullOutputStream());
                if (inflated > most) {
                    remarks.error(Code.ZIP_BOMB, remarks.place(), parts.size(), inflated);
                    return Optional.empty();
                }
                if (wanted) {
                    inspect(part.view());
                    out.putNextEntry(new ZipEntry(name));
                    part.writeTo(out);
                    out.closeEntry();
                }
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // The archive's file system answers a broken one with unchecked exceptions as well.
            remarks.error(Code.BROKEN_WORKBOOK, remarks.place());
            return Optional.empty();
        }
        return Optional.of(copy.toByteArray());
    }

    /** Copies a part until it is beyond what may be inflated; answers how much came. */
    private static long inflate(Path part, long most, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long inflated = 0;
        try (InputStream in = Files.newInputStream(part)) {
            for (int count = in.read(buffer); count >= 0 && inflated <= most; count = in.read(buffer)) {
                inflated += count;
                out.write(buffer, 0, count);
            }
        }
        return inflated;
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }

    private static void inspect(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(part);
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new XMLStreamException("A workbook has no document type");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    address(reader, "c", ADDRESS);
                    address(reader, "row", NUMBER);
                }
            }
        } finally {
            reader.close();
        }
    }

    private static void address(XMLStreamReader reader, String element, Pattern pattern) throws XMLStreamException {
        if (reader.getLocalName().equals(element)) {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (reader.getAttributeLocalName(i).equals("r")
                        && !pattern.matcher(reader.getAttributeValue(i)).matches()) {
                    throw new XMLStreamException("An address must lie in a spreadsheet");
                }
            }
        }
    }

    /** Bytes that can be read again without a second copy. */
    private static final class Part extends ByteArrayOutputStream {
        InputStream view() {
            return new ByteArrayInputStream(buf, 0, count);
        }
    }
}
