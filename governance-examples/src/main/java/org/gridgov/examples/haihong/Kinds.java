package org.gridgov.examples.haihong;

import java.util.List;

/** What each category of the lists looks like: its unit, its amounts, how scarce it is. */
final class Kinds {
    /**
     * Category, unit, least and most asked for, number of needs, percent of them public, skill, percent that ask for
     * the skill, percent of the demand for which there is capacity, theme of consultation.
     */
    private static final String TABLE = """
            meals ; 人次 ; 10 ; 24 ; 16 ; 0 ; elder-care ; 10 ; 84 ; livelihood
            home-care ; 小时 ; 4 ; 12 ; 14 ; 0 ; elder-care ; 60 ; 74 ; livelihood
            medical ; 人次 ; 1 ; 4 ; 12 ; 0 ; first-aid ; 20 ; 115 ; livelihood
            accompany ; 次 ; 1 ; 3 ; 14 ; 0 ; first-aid ; 25 ; 80 ; convenience
            repair ; 次 ; 1 ; 2 ; 14 ; 15 ; repair ; 40 ; 105 ; convenience
            legal ; 次 ; 1 ; 2 ; 8 ; 0 ; legal ; 60 ; 125 ; convenience
            mediation ; 次 ; 1 ; 3 ; 9 ; 25 ; mediation ; 70 ; 110 ; neighbourhood-governance
            environment ; 次 ; 1 ; 3 ; 14 ; 100 ; inspection ; 20 ; 95 ; environment
            green ; 次 ; 1 ; 2 ; 9 ; 100 ; - ; 0 ; 80 ; environment
            parking ; 次 ; 1 ; 3 ; 10 ; 100 ; inspection ; 20 ; 62 ; neighbourhood-governance
            culture ; 人次 ; 20 ; 40 ; 10 ; 100 ; - ; 0 ; 96 ; livelihood
            tutoring ; 小时 ; 4 ; 10 ; 10 ; 0 ; tutoring ; 50 ; 88 ; convenience
            companionship ; 小时 ; 3 ; 8 ; 16 ; 0 ; psychology ; 20 ; 85 ; livelihood
            digital ; 小时 ; 1 ; 4 ; 12 ; 0 ; digital ; 30 ; 120 ; convenience
            safety ; 次 ; 1 ; 2 ; 11 ; 60 ; inspection ; 40 ; 105 ; neighbourhood-governance
            """;

    private static final List<Kind> ALL = Lines.of(TABLE).stream()
            .map(line -> new Kind(
                    line.text(0),
                    line.text(1),
                    line.number(2),
                    line.number(3),
                    line.number(4),
                    line.number(5),
                    line.text(6),
                    line.number(7),
                    line.number(8),
                    line.text(9)))
            .toList();

    private Kinds() {}

    /** A category. */
    record Kind(
            String category,
            String unit,
            int least,
            int most,
            int needs,
            int publicPercent,
            String skill,
            int skillPercent,
            int capacityPercent,
            String theme) {}

    static List<Kind> all() {
        return ALL;
    }

    static Kind of(String category) {
        return ALL.stream()
                .filter(kind -> kind.category().equals(category))
                .findFirst()
                .orElseThrow();
    }
}
