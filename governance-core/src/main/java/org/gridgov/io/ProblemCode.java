package org.gridgov.io;

/** The findings about a plain problem; their texts stand in the catalogue. */
enum ProblemCode {
    NO_TABLE("GG-ALC-01"),
    MISSING_COLUMN("GG-ALC-02"),
    NOT_A_PROBLEM("GG-ALC-03"),
    BAD_NAME("GG-ALC-04"),
    BAD_NUMBER("GG-ALC-05"),
    NAME_TWICE("GG-ALC-06"),
    UNKNOWN_NEED("GG-ALC-07"),
    UNKNOWN_RESOURCE("GG-ALC-08"),
    PAIR_TWICE("GG-ALC-09"),
    EMPTY_SIDE("GG-ALC-10"),
    UNKNOWN_MEMBER("GG-ALC-11"),
    NO_MEMBERS("GG-ALC-12"),
    CONTRADICTORY("GG-ALC-13"),
    OVERLAP("GG-ALC-14"),
    TOO_LARGE("GG-ALC-15");

    private final String id;

    ProblemCode(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
