package org.gridgov.io;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Loaded;
import org.junit.jupiter.api.Test;

class SheetsTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TABLE = "编号,名称\nA-1,海洪\nA-2,兴崇\n";

    @Test
    void readsUtf8WithAndWithoutByteOrderMark() {
        assertThat(read(TABLE.getBytes(UTF_8))).isEqualTo(read(("\uFEFF" + TABLE).getBytes(UTF_8)));
        assertThat(rows(read(TABLE.getBytes(UTF_8)))).containsExactly("1[编号, 名称]", "2[A-1, 海洪]", "3[A-2, 兴崇]");
        assertThat(read(TABLE.getBytes(UTF_8)).findings()).isEmpty();
    }

    @Test
    void readsGb18030AndSaysSo() {
        Loaded<Sheet> read = read(TABLE.getBytes(GB18030));

        assertThat(rows(read)).containsExactly("1[编号, 名称]", "2[A-1, 海洪]", "3[A-2, 兴崇]");
        assertThat(found(read)).containsExactly("GG-IO-05 t.csv");
    }

    @Test
    void readsGb18030EvenWhereOneRowLooksLikeUtf8() {
        // 联 is C1 AA, 通 is CD A8; 亮 is C1 C1; 拢 is C2 A3, which is also one letter of UTF-8.
        byte[] bytes = "编号,名称\nA-1,拢\nA-2,兴崇\n".getBytes(GB18030);

        assertThat(rows(read(bytes))).containsExactly("1[编号, 名称]", "2[A-1, 拢]", "3[A-2, 兴崇]");
    }

    @Test
    void refusesUtf16InEveryForm() {
        assertThat(found(read(TABLE.getBytes(UTF_16)))).containsExactly("GG-IO-03 t.csv");
        assertThat(found(read("id,name\nA,b\n".getBytes(UTF_16LE)))).containsExactly("GG-IO-03 t.csv");
        assertThat(read(TABLE.getBytes(UTF_16)).value().rows()).isEmpty();
    }

    @Test
    void namesTheRowsOfAnotherEncodingAndKeepsTheRest() {
        byte[] latin = "A-9,caf\u00e9\n".getBytes(Charset.forName("ISO-8859-1"));
        Loaded<Sheet> read = read(join(TABLE.getBytes(UTF_8), latin, "A-3,兴善\n".getBytes(UTF_8)));

        assertThat(rows(read)).containsExactly("1[编号, 名称]", "2[A-1, 海洪]", "3[A-2, 兴崇]", "5[A-3, 兴善]");
        assertThat(found(read)).containsExactly("GG-IO-04 t.csv:4");
    }

    @Test
    void namesTheRowsOfAFileThatMixesUtf8AndGb18030() {
        Loaded<Sheet> read =
                read(join("编号,名称\nA-1,海洪\n".getBytes(UTF_8), "A-2,兴崇\n".getBytes(GB18030), "A-3,兴善\n".getBytes(UTF_8)));

        assertThat(rows(read)).containsExactly("1[编号, 名称]", "2[A-1, 海洪]", "4[A-3, 兴善]");
        assertThat(found(read)).containsExactly("GG-IO-04 t.csv:3");
    }

    @Test
    void goesOnBehindAQuoteThatIsNeverClosed() {
        Loaded<Sheet> read = read("a,b\n1,\"x\n2,y\n3,z\n");

        assertThat(rows(read)).containsExactly("1[a, b]", "3[2, y]", "4[3, z]");
        assertThat(found(read)).containsExactly("GG-IO-10 t.csv:2");
    }

    @Test
    void goesOnBehindAQuoteThatIsClosedByAnotherRow() {
        Loaded<Sheet> read = read("a,b\n1,\"x\n2,\"y\"\n3,z\n");

        assertThat(rows(read)).containsExactly("1[a, b]", "3[2, y]", "4[3, z]");
        assertThat(found(read)).containsExactly("GG-IO-11 t.csv:2");
    }

    @Test
    void goesOnBehindTextAfterAClosingQuoteAndAWrongCellCount() {
        Loaded<Sheet> read = read("a,b\n1,\"x\"y\n2\n3,4,5\n\n6,7\n");

        assertThat(rows(read)).containsExactly("1[a, b]", "6[6, 7]");
        assertThat(found(read)).containsExactly("GG-IO-11 t.csv:2", "GG-IO-12 t.csv:3", "GG-IO-12 t.csv:4");
    }

    @Test
    void restartsAtTheNextLineIfARowOfSeveralLinesHasTheWrongWidth() {
        Loaded<Sheet> read = read("a,b\n\"1\n2,y\n3\",4,5\n6,7\n");

        assertThat(rows(read)).containsExactly("1[a, b]", "3[2, y]", "5[6, 7]");
    }

    @Test
    void readsQuotedCommasQuotesAndLineBreaks() {
        Loaded<Sheet> read = read("a,b\r\n\"1,5\",\"say \"\"hi\"\"\"\r\n\"two\r\nlines\",x\r\n3,4\r\n");

        assertThat(rows(read)).containsExactly("1[a, b]", "2[1,5, say \"hi\"]", "3[two\nlines, x]", "5[3, 4]");
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void countsLinesTheSameForEveryLineEnd() {
        List<String> expected = List.of("1[a, b]", "3[1, 2]", "4[3, 4]");

        for (String end : List.of("\n", "\r\n", "\r")) {
            String text = String.join(end, "a,b", "", "1,2", "3,4");
            assertThat(rows(read(text))).isEqualTo(expected);
            assertThat(rows(Sheets.csv("t.csv", new Drops(text.getBytes(UTF_8)), ReadLimits.DEFAULT)))
                    .isEqualTo(expected);
        }
    }

    @Test
    void refusesOtherDelimitersAndNamesThem() {
        assertThat(read("编号；名称\nA；B\n").findings().asList().get(0).cause().en())
                .isEqualTo("Columns must be parted by commas ',', but the heading has only '；'.");
        assertThat(found(read("id;name\nA;B\n"))).containsExactly("GG-IO-06 t.csv:1");
        assertThat(found(read("id\tname\nA\tB\n"))).containsExactly("GG-IO-06 t.csv:1");
        assertThat(read("id;name\nA;B\n").value().rows()).isEmpty();
    }

    @Test
    void skipsARowOf200MegabytesWithoutHoldingIt() {
        InputStream huge = new Repeated("x".getBytes(UTF_8), 200L * 1024 * 1024);
        List<InputStream> parts = List.of(
                new ByteArrayInputStream("a,b\n1,2\n3,".getBytes(UTF_8)),
                huge,
                new ByteArrayInputStream("\n5,6\n".getBytes(UTF_8)));
        long before = allocated();
        Loaded<Sheet> read =
                Sheets.csv("t.csv", new SequenceInputStream(Collections.enumeration(parts)), ReadLimits.DEFAULT);

        assertThat(rows(read)).containsExactly("1[a, b]", "2[1, 2]", "4[5, 6]");
        assertThat(found(read)).containsExactly("GG-IO-07 t.csv:3");
        assertThat(allocated() - before).isLessThan(32L * 1024 * 1024);
    }

    @Test
    void stopsAtTheLimitsAndKeepsWhatItHas() {
        ReadLimits rows = ReadLimits.builder().maxRows(3).build();
        ReadLimits held = ReadLimits.builder().maxHeldBytes(10).build();
        ReadLimits total = ReadLimits.builder().maxTableBytes(10).build();
        String text = "a,b\n1,2\n3,4\n5,6\n7,8\n";

        assertThat(found(read(text, rows))).containsExactly("GG-IO-09 t.csv:4");
        assertThat(rows(read(text, rows))).containsExactly("1[a, b]", "2[1, 2]", "3[3, 4]");
        assertThat(found(read(text, held))).containsExactly("GG-IO-08 t.csv:4");
        assertThat(rows(read(text, held))).containsExactly("1[a, b]", "2[1, 2]", "3[3, 4]");
        assertThat(found(read(text, total))).containsExactly("GG-IO-08 t.csv:1");
    }

    @Test
    void refusesLongCellsAndManyCells() {
        ReadLimits limits = ReadLimits.builder().maxCellChars(5).maxCells(3).build();

        assertThat(found(read("a,b\n123456,1\n1,2\n", limits))).containsExactly("GG-IO-14 t.csv:2:a");
        assertThat(found(read("a,b,c,d\n", limits))).containsExactly("GG-IO-02 t.csv", "GG-IO-13 t.csv:1");
    }

    @Test
    void takesOutInvisibleCharactersAndRefusesControlCharacters() {
        Loaded<Sheet> read = read("a,b\n\u200bA-1\u00a0,\u3000x\u202e\n1,x\u0007y\n3,\u0000\n");

        assertThat(rows(read)).containsExactly("1[a, b]", "2[A-1, x]");
        assertThat(found(read))
                .containsExactly(
                        "GG-IO-16 t.csv:2:a", "GG-IO-16 t.csv:2:b", "GG-IO-15 t.csv:3:b", "GG-IO-15 t.csv:4:b");
    }

    @Test
    void saysSoWhenThereIsNothing() {
        assertThat(found(read(""))).containsExactly("GG-IO-02 t.csv");
        assertThat(found(read("\n\n,,\n"))).containsExactly("GG-IO-02 t.csv");
        assertThat(found(Sheets.csv("t.csv", new Broken(), ReadLimits.DEFAULT))).containsExactly("GG-IO-01 t.csv");
    }

    @Test
    void stopsAfterTooManyFindingsSoThatAHostileFileCostsLittle() {
        String hostile = "a,b\n" + "a\",\"\n".repeat(200_000);
        Loaded<Sheet> read = read(hostile);

        assertThat(read.findings().size()).isEqualTo(1001);
        assertThat(found(read).get(0)).isEqualTo("GG-IO-17 t.csv");
    }

    @Test
    void readsRowsOfAnyWidthWhereAskedTo() {
        Loaded<Sheet> read = Sheets.csvOfAnyWidth(
                "t.csv", new ByteArrayInputStream("表：派单\na,b\n1,2,3\n".getBytes(UTF_8)), ReadLimits.DEFAULT);

        assertThat(rows(read)).containsExactly("1[表：派单]", "2[a, b]", "3[1, 2, 3]");
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void leavesWhatSteersADisplayToACallerWhoReadsTextsAsTheyStand() {
        Loaded<Sheet> read = Sheets.csvOfAnyWidth(
                "t.csv", new ByteArrayInputStream("a,\u200bb\n1\u00a0,x\u202ey\n".getBytes(UTF_8)), ReadLimits.DEFAULT);

        assertThat(rows(read)).containsExactly("1[a, \u200bb]", "2[1, x\u202ey]");
        assertThat(read.findings()).isEmpty();
    }

    /** All bytes that this thread ever allocated: what was held for a moment counts as well. */
    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadAllocatedBytes();
    }

    private static Loaded<Sheet> read(String text) {
        return read(text.getBytes(UTF_8));
    }

    private static Loaded<Sheet> read(byte[] bytes) {
        return Sheets.csv("t.csv", new ByteArrayInputStream(bytes), ReadLimits.DEFAULT);
    }

    private static Loaded<Sheet> read(String text, ReadLimits limits) {
        return Sheets.csv("t.csv", new ByteArrayInputStream(text.getBytes(UTF_8)), limits);
    }

    private static List<String> rows(Loaded<Sheet> read) {
        return read.value().rows().stream()
                .map(row -> row.number() + row.cells().toString())
                .toList();
    }

    private static List<String> found(Loaded<Sheet> read) {
        List<String> found = new ArrayList<>();
        for (Finding finding : read.findings()) {
            found.add(finding.code() + " " + finding.place());
        }
        return found;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** One byte at a time, so that every pair of bytes is cut once. */
    private static final class Drops extends ByteArrayInputStream {
        Drops(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] into, int at, int length) {
            return super.read(into, at, Math.min(1, length));
        }
    }

    /** The same bytes over and over, held once. */
    private static final class Repeated extends InputStream {
        private final byte[] pattern;
        private final long length;
        private long at;

        Repeated(byte[] pattern, long length) {
            this.pattern = pattern;
            this.length = length;
        }

        @Override
        public int read() {
            return at >= length ? -1 : pattern[(int) (at++ % pattern.length)] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int count) {
            int some = (int) Math.min(count, length - at);
            for (int i = 0; i < some; i++) {
                into[from + i] = pattern[(int) (at++ % pattern.length)];
            }
            return some == 0 ? -1 : some;
        }
    }

    /** Breaks off after the heading. */
    private static final class Broken extends InputStream {
        private int at;

        @Override
        public int read() throws IOException {
            String text = "a,b\n1";
            if (at == text.length()) {
                throw new IOException("broken");
            }
            return text.charAt(at++);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            into[from] = (byte) read();
            return 1;
        }
    }
}
