package org.gridgov.rules.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.gridgov.basics.Facts;
import org.gridgov.basics.LocalText;
import org.gridgov.rules.check.Condition;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.AttributeValue;
import org.junit.jupiter.api.Test;

class TruthTest {
    private static final Attribute SKILLS = Attribute.builder("skills", LocalText.parse("技能|skills"), AttributeType.SET)
            .values(List.of(
                    new AttributeValue("a", LocalText.parse("甲|a"), List.of()),
                    new AttributeValue("b", LocalText.parse("乙|b"), List.of())))
            .build();

    private static Truth truth(boolean negated, String facts) {
        return Truth.of(new Condition(SKILLS, negated, new TreeSet<>(List.of("a"))), Facts.parse(facts));
    }

    @Test
    void anAbsentAttributeIsUnknown() {
        assertThat(truth(false, "other=a")).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(true, "other=a")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void anEmptyAttributeIsKnown() {
        assertThat(truth(false, "skills=")).isEqualTo(Truth.FALSE);
        assertThat(truth(true, "skills=")).isEqualTo(Truth.TRUE);
    }

    @Test
    void oneCodeOfSeveralIsEnough() {
        assertThat(truth(false, "skills=a,b")).isEqualTo(Truth.TRUE);
        assertThat(truth(true, "skills=a,b")).isEqualTo(Truth.FALSE);
        assertThat(truth(false, "skills=b")).isEqualTo(Truth.FALSE);
    }

    @Test
    void falseOutweighsUnknownAndUnknownOutweighsTrue() {
        assertThat(Truth.UNKNOWN.and(Truth.FALSE)).isEqualTo(Truth.FALSE);
        assertThat(Truth.FALSE.and(Truth.UNKNOWN)).isEqualTo(Truth.FALSE);
        assertThat(Truth.TRUE.and(Truth.UNKNOWN)).isEqualTo(Truth.UNKNOWN);
        assertThat(Truth.TRUE.and(Truth.TRUE)).isEqualTo(Truth.TRUE);
    }
}
