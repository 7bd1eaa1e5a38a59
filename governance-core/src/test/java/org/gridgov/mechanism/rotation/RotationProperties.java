package org.gridgov.mechanism.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gridgov.organisation.OrgId;

class RotationProperties {
    private static List<OrgId> members(int count) {
        List<OrgId> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(OrgId.of("PT-" + i));
        }
        return members;
    }

    @Property
    void r1EveryPeriodHasOneLeadAndAnotherDeputy(
            @ForAll @IntRange(min = 1, max = 14) int count, @ForAll @IntRange(max = 60) int periods) {
        List<Turn> turns = Rotation.deal(members(count), periods);
        assertThat(turns).hasSize(periods);
        assertThat(turns).allSatisfy(turn -> assertThat(turn.lead()).isNotEqualTo(turn.deputy()));
    }

    @Property
    void r2InAnyStretchOfAsManyPeriodsAsMembersEachLeadsOnce(
            @ForAll @IntRange(min = 1, max = 14) int count, @ForAll @IntRange(max = 60) int periods) {
        List<Turn> turns = Rotation.deal(members(count), periods);
        for (int from = 0; from + count <= periods; from++) {
            List<OrgId> leads =
                    turns.subList(from, from + count).stream().map(Turn::lead).toList();
            assertThat(new HashSet<>(leads)).hasSize(count);
        }
    }

    @Property
    void r6TheOrderOfMembersChangesNothing(
            @ForAll @IntRange(min = 1, max = 14) int count,
            @ForAll @IntRange(max = 60) int periods,
            @ForAll Random dice) {
        List<OrgId> shuffled = members(count);
        Collections.shuffle(shuffled, dice);
        assertThat(Rotation.deal(shuffled, periods)).isEqualTo(Rotation.deal(members(count), periods));
    }
}
