package org.gridgov.merging.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.basics.LocalText;
import org.gridgov.merging.Nets;
import org.gridgov.organisation.LineOfWork;

class CollectOnceProperties {
    private static final List<Purpose> PURPOSES = List.of(Purpose.of("visits"), Purpose.of("allowance"));

    private static final List<SubjectKind> KINDS =
            List.of(SubjectKind.HOUSEHOLD, SubjectKind.RESIDENT, SubjectKind.BUILDING);

    record Case(Nets.World world, List<DataItem> items) {
        CollectOnce plan() {
            return CollectOnce.of(items, world.nets(), world.territory().atoms(), Subjects.ofAtoms(3));
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Nets.worlds().map(world -> {
            Random dice =
                    new Random(world.extents().size() * 31L + world.cells().size());
            List<DataItem> items = new ArrayList<>();
            for (int line = 0; line < 4; line++) {
                for (int item = 0; item < 3; item++) {
                    if (dice.nextInt(4) > 0) {
                        SortedSet<Purpose> purposes = new TreeSet<>();
                        PURPOSES.stream()
                                .filter(purpose -> dice.nextBoolean())
                                .forEach(purpose -> purposes.add(purpose));
                        items.add(new DataItem(
                                LineOfWork.of("line-" + line),
                                ItemCode.of("item-" + item),
                                LocalText.of("项", "item"),
                                KINDS.get(dice.nextInt(KINDS.size())),
                                dice.nextBoolean() ? 90 : 365,
                                null,
                                purposes));
                    }
                }
            }
            return new Case(world, items);
        });
    }

    @Property(tries = 200)
    void m8EachItemIsCollectedOncePerSubjectAndPeriodAndTheBurdenNeverGrows(@ForAll("cases") Case one) {
        CollectOnce plan = one.plan();
        List<String> keys = plan.items().stream()
                .map(item -> item.item() + "/" + item.subject() + "/" + item.everyDays())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(plan.after()).isLessThanOrEqualTo(plan.before());
        BigDecimal before = BigDecimal.ZERO;
        for (SharedItem item : plan.items()) {
            assertThat(item.after()).isLessThanOrEqualTo(item.before());
            assertThat(item.purposes()).containsKey(item.lead());
            before = before.add(item.before());
            if (!item.isShared()) {
                assertThat(item.after()).isEqualTo(item.before());
            }
        }
        assertThat(before).isEqualByComparingTo(plan.before());
    }

    @Property(tries = 200)
    void m10ALineReadsAfterMergingExactlyWhatItReadBefore(@ForAll("cases") Case one) {
        CollectOnce plan = one.plan();
        for (int line = 0; line < 5; line++) {
            for (int item = 0; item < 4; item++) {
                for (Purpose purpose : PURPOSES) {
                    LineOfWork reader = LineOfWork.of("line-" + line);
                    ItemCode code = ItemCode.of("item-" + item);
                    boolean before = one.items().stream()
                            .anyMatch(row -> row.line().equals(reader)
                                    && row.item().equals(code)
                                    && row.purposes().contains(purpose));
                    assertThat(plan.mayRead(reader, code, purpose)).isEqualTo(before);
                }
            }
        }
    }

    @Property(tries = 100)
    void theOrderOfRowsChangesNothingAndOverlapsAreNamed(@ForAll("cases") Case one, @ForAll Random dice) {
        List<DataItem> shuffled = new ArrayList<>(one.items());
        Collections.shuffle(shuffled, dice);
        CollectOnce plan = one.plan();
        assertThat(new Case(one.world(), shuffled).plan().items()).isEqualTo(plan.items());
        long shared = plan.items().stream().filter(SharedItem::isShared).count();
        assertThat(plan.findings().stream().filter(finding -> finding.code().equals("GG-M-19")))
                .hasSize((int) shared);
        long unreadable =
                one.items().stream().filter(item -> item.purposes().isEmpty()).count();
        assertThat(plan.findings().stream().filter(finding -> finding.code().equals("GG-M-20")))
                .hasSize((int) unreadable);
    }
}
