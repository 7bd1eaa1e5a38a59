package org.gridgov.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.Place;
import org.jspecify.annotations.Nullable;

/**
 * Splits bytes into lines and holds no line that is too long.
 *
 * <p>A line ends at LF, CR or CR LF. In UTF-8 and in GB18030 none of these bytes is ever part of another character, so
 * splitting comes before decoding, and one broken line spoils no other.
 */
final class Lines {
    private static final int BUFFER = 1 << 16;

    private final List<byte @Nullable []> lines = new ArrayList<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final ReadLimits limits;
    private final Remarks remarks;
    private long held;
    private boolean overlong;
    private boolean stopped;

    private Lines(ReadLimits limits, Remarks remarks) {
        this.limits = limits;
        this.remarks = remarks;
    }

    /** The bytes of each line, without its end; null for a line that was too long. */
    static List<byte @Nullable []> read(InputStream in, ReadLimits limits, Remarks remarks) {
        Lines reader = new Lines(limits, remarks);
        reader.readAll(in);
        return reader.lines;
    }

    private void readAll(InputStream in) {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        boolean afterReturn = false;
        try {
            int count = in.read(buffer);
            while (count >= 0 && !stopped) {
                total += count;
                if (total > limits.maxTableBytes()) {
                    remarks.error(Code.TABLE_TOO_LONG, place(), limits.maxTableBytes());
                    return;
                }
                int start = 0;
                for (int i = 0; i < count && !stopped; i++) {
                    byte b = buffer[i];
                    if (b == '\n' || b == '\r') {
                        take(buffer, start, i);
                        if (b == '\r' || !afterReturn) {
                            endLine();
                        }
                        start = i + 1;
                    }
                    afterReturn = b == '\r';
                }
                take(buffer, start, count);
                count = in.read(buffer);
            }
            if (!stopped && pending()) {
                endLine();
            }
        } catch (IOException e) {
            // What was read so far is not trusted: half a file looks like a short one.
            lines.clear();
            remarks.error(Code.UNREADABLE, remarks.place());
        }
    }

    private boolean pending() {
        return overlong || line.size() > 0;
    }

    private void take(byte[] buffer, int from, int to) {
        if (overlong) {
            return;
        }
        if ((long) line.size() + to - from > limits.maxRowBytes()) {
            overlong = true;
            line.reset();
            return;
        }
        line.write(buffer, from, to - from);
    }

    private void endLine() {
        if (lines.size() == limits.maxRows()) {
            remarks.error(Code.TOO_MANY_ROWS, place(), limits.maxRows());
            stopped = true;
        } else if (held + line.size() > limits.maxHeldBytes()) {
            remarks.error(Code.TABLE_TOO_LONG, place(), limits.maxHeldBytes());
            stopped = true;
        } else if (overlong) {
            remarks.error(Code.ROW_TOO_LONG, place(), limits.maxRowBytes());
            lines.add(null);
        } else {
            held += line.size();
            lines.add(line.toByteArray());
        }
        overlong = false;
        line.reset();
    }

    private Place place() {
        return remarks.place().row(lines.size() + 1);
    }
}
