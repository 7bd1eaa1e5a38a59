package org.gridgov.io;

import org.gridgov.basics.Require;

/**
 * How much a reader takes from a file that nobody has looked at yet.
 *
 * <p>What goes beyond a limit becomes a finding; it never ends the reading of the rest, and it is never held in memory.
 * Immutable, thread-safe.
 *
 * <p>Source: partial success, {@code STYLE} card 7; things that grow, card 5.
 */
public final class ReadLimits {
    /** The limits that every reader uses when the host names none. */
    public static final ReadLimits DEFAULT = builder().build();

    private final long maxTableBytes;
    private final long maxHeldBytes;
    private final int maxRowBytes;
    private final int maxRowLines;
    private final int maxRows;
    private final int maxCells;
    private final int maxCellChars;
    private final int maxDepth;
    private final int maxFindings;
    private final int maxZipEntries;
    private final long maxZipBytes;
    private final int maxZipRatio;
    private final int maxVertices;

    private ReadLimits(Builder builder) {
        maxTableBytes = builder.maxTableBytes;
        maxHeldBytes = builder.maxHeldBytes;
        maxRowBytes = builder.maxRowBytes;
        maxRowLines = builder.maxRowLines;
        maxRows = builder.maxRows;
        maxCells = builder.maxCells;
        maxCellChars = builder.maxCellChars;
        maxDepth = builder.maxDepth;
        maxFindings = builder.maxFindings;
        maxZipEntries = builder.maxZipEntries;
        maxZipBytes = builder.maxZipBytes;
        maxZipRatio = builder.maxZipRatio;
        maxVertices = builder.maxVertices;
    }

    /** {@return a builder that starts from the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return at most so many bytes of one file are read, skipped rows included; 1..2^40, by default one gibibyte} */
    public long maxTableBytes() {
        return maxTableBytes;
    }

    /** {@return at most so many bytes of one file are held; what lies beyond is left out; 1..2^32, by default 64 mebibytes} */
    public long maxHeldBytes() {
        return maxHeldBytes;
    }

    /** {@return at most so many bytes stand in one row; a longer one is skipped and never held; 1..2^28, by default one mebibyte} */
    public int maxRowBytes() {
        return maxRowBytes;
    }

    /** {@return at most so many lines belong to one row, where a quoted cell holds line breaks; 1..10 000, by default 100} */
    public int maxRowLines() {
        return maxRowLines;
    }

    /** {@return at most so many lines of one table or features of one file of boundaries are read, blank lines included; 1..20 000 000, by default a million} */
    public int maxRows() {
        return maxRows;
    }

    /** {@return at most so many cells stand in one row; 1..16 384, by default 256} */
    public int maxCells() {
        return maxCells;
    }

    /** {@return at most so many characters stand in one cell or one text of a JSON file; 1..10 000 000, by default 10 000} */
    public int maxCellChars() {
        return maxCellChars;
    }

    /** {@return at most so many levels of nesting stand in a JSON or YAML file; 1..1 000, by default 64} */
    public int maxDepth() {
        return maxDepth;
    }

    /** {@return at most so many findings are made of one table; the reader then leaves it; 1..1 000 000, by default 1 000} */
    public int maxFindings() {
        return maxFindings;
    }

    /** {@return at most so many parts stand in one workbook; 1..65 535, by default 2 000} */
    public int maxZipEntries() {
        return maxZipEntries;
    }

    /** {@return at most so many bytes a workbook inflates to; 1..2^32, by default 128 mebibytes} */
    public long maxZipBytes() {
        return maxZipBytes;
    }

    /** {@return at most so many times its packed size a part of a workbook inflates to; 1..10 000, by default 200} */
    public int maxZipRatio() {
        return maxZipRatio;
    }

    /** {@return at most so many points stand in one file of boundaries; 1..100 000 000, by default five million} */
    public int maxVertices() {
        return maxVertices;
    }

    /** Collects limits. Not thread-safe. */
    public static final class Builder {
        private long maxTableBytes = 1_073_741_824L;
        private long maxHeldBytes = 67_108_864L;
        private int maxRowBytes = 1_048_576;
        private int maxRowLines = 100;
        private int maxRows = 1_000_000;
        private int maxCells = 256;
        private int maxCellChars = 10_000;
        private int maxDepth = 64;
        private int maxFindings = 1000;
        private int maxZipEntries = 2000;
        private long maxZipBytes = 134_217_728L;
        private int maxZipRatio = 200;
        private int maxVertices = 5_000_000;

        private Builder() {}

        /**
         * {@return this builder, with {@link ReadLimits#maxTableBytes()} set}
         *
         * @param maxTableBytes the limit, in bytes
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Builder maxTableBytes(long maxTableBytes) {
            this.maxTableBytes = Require.between("The bytes of a table", maxTableBytes, 1, 1_099_511_627_776L);
            return this;
        }

        /**
         * {@return this builder, with {@link ReadLimits#maxHeldBytes()} set}
         *
         * @param maxHeldBytes the limit, in bytes
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Builder maxHeldBytes(long maxHeldBytes) {
            this.maxHeldBytes = Require.between("The bytes held", maxHeldBytes, 1, 4_294_967_296L);
            return this;
        }

        /**
         * {@return this builder, with {@link ReadLimits#maxRowBytes()} set}
         *
         * @param maxRowBytes the limit, in bytes
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Builder maxRowBytes(int maxRowBytes) {
            this.maxRowBytes = (int) Require.between("The bytes of a row", maxRowBytes, 1, 268_435_456);
            return this;
        }

        /**
         * {@return this builder, with {@link ReadLimits#maxRowLines()} set}
         *
         * @param maxRowLines the limit, in lines
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Builder maxRowLines(int maxRowLines) {
            this.maxRowLines = (int) Require.between("The lines of a row", maxRowLines, 1, 10_000);
            return this;
        }

        /**
         * {@return this builder, with {@link ReadLimits#maxRows()} set}
         *
         * @param maxRows the limit, in lines
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Builder maxRows(int maxRows) {
            this.maxRows = (int) Require.between("The rows of a table", maxRows, 1, 20_000_000);
            return this;
        }

        /**
         * {@return this builder, with {@link ReadLimits#maxCells()} set}
         *
         * @param maxCells the limit, in cells
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Builder maxCells(int maxCells) {
            this.maxCells = (int) Require.between("The cells of a row", maxCells, 1, 16_384);
            return this;
        }

        /**
         * {@return this builder, with {@link ReadLimits#maxCellChars()} set}
         *
         * @param maxCellChars the limit, in characters
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Builder maxCellChars(int maxCellChars) {
            this.maxCellChars = (int) Require.between("The characters of a cell", maxCellChars, 1, 10_000_000);
            return this;
        }

        /**
         * {@return this builder, with {@link ReadLimits#maxDepth()} set}
         *
         * @param maxDepth the limit, in levels
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Builder maxDepth(int maxDepth) {
            this.maxDepth = (int) Require.between("The depth", maxDepth, 1, 1000);
            return this;
        }

        /**
         * {@return this builder, with {@link ReadLimits#maxFindings()} set}
         *
         * @param maxFindings the limit, in findings
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Builder maxFindings(int maxFindings) {
            this.maxFindings = (int) Require.between("The findings of a table", maxFindings, 1, 1_000_000);
            return this;
        }

        /**
         * {@return this builder, with {@link ReadLimits#maxZipEntries()} set}
         *
         * @param maxZipEntries the limit, in parts
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Builder maxZipEntries(int maxZipEntries) {
            this.maxZipEntries = (int) Require.between("The parts of a workbook", maxZipEntries, 1, 65_535);
            return this;
        }

        /**
         * {@return this builder, with {@link ReadLimits#maxZipBytes()} set}
         *
         * @param maxZipBytes the limit, in bytes
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Builder maxZipBytes(long maxZipBytes) {
            this.maxZipBytes = Require.between("The inflated bytes of a workbook", maxZipBytes, 1, 4_294_967_296L);
            return this;
        }

        /**
         * {@return this builder, with {@link ReadLimits#maxZipRatio()} set}
         *
         * @param maxZipRatio the limit, in times
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Builder maxZipRatio(int maxZipRatio) {
            this.maxZipRatio = (int) Require.between("The ratio of a workbook", maxZipRatio, 1, 10_000);
            return this;
        }

        /**
         * {@return this builder, with {@link ReadLimits#maxVertices()} set}
         *
         * @param maxVertices the limit, in points
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Builder maxVertices(int maxVertices) {
            this.maxVertices = (int) Require.between("The points of a file", maxVertices, 1, 100_000_000);
            return this;
        }

        /** {@return the limits} */
        public ReadLimits build() {
            return new ReadLimits(this);
        }
    }
}
