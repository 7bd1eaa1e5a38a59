package org.gridgov.basics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static final Facts FACTS = Facts.parse("skills=repair,first-aid;age=80-plus;note=");

    @Test
    void walksOverNamesAndCodesInNaturalOrder() {
        List<String> seen = new ArrayList<>();
        FACTS.forEach((name, codes) -> seen.add(name + codes));
        assertThat(seen).containsExactly("age[80-plus]", "note[]", "skills[first-aid, repair]");
    }

    @Test
    void holdsOneOfSeveralCodes() {
        assertThat(FACTS.holdsAny("skills", Set.of("driving", "repair"))).isTrue();
        assertThat(FACTS.holdsAny("skills", Set.of("driving"))).isFalse();
        assertThat(FACTS.holdsAny("note", Set.of("driving"))).isFalse();
        assertThat(FACTS.holdsAny("unknown", Set.of("driving"))).isFalse();
    }

    @Test
    void joinsTwoSetsOfWhichTheOtherCountsMore() {
        assertThat(FACTS.withAll(Facts.parse("age=under-60;zone=a")))
                .hasToString("age=under-60;note=;skills=first-aid,repair;zone=a")
                .isEqualTo(Facts.parse("zone=a;skills=first-aid,repair;note=;age=under-60"));
        assertThat(FACTS.withAll(Facts.NONE)).isEqualTo(FACTS);
        assertThat(Facts.NONE.withAll(FACTS)).isEqualTo(FACTS);
    }

    @Test
    void aDoubledCodeIsStatedOnce() {
        assertThat(Facts.NONE.with("skills", "repair", "repair")).isEqualTo(Facts.parse("skills=repair"));
    }
}
