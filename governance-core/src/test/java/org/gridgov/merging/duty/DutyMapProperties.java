package org.gridgov.merging.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.basics.LocalText;
import org.gridgov.grid.Atom;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.Territories;
import org.gridgov.merging.MergeResult;
import org.gridgov.merging.Merging;
import org.gridgov.merging.Nets;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.LineOfWork;
import org.gridgov.organisation.PostId;

class DutyMapProperties {
    private static final LocalDate DAY = Territories.DAY;

    /** Nets over grids that have nothing to do with the leaves, some atoms in none, some duties given up. */
    record Case(Nets.World world, Map<AtomId, GridCode> unitOf, List<DutyRetirement> retirements) {
        MergeResult result() {
            return Merging.merge(world.territory().atoms(), unitOf, world.nets());
        }

        DutyMap map() {
            return DutyMap.of(result(), world.nets(), retirements, DAY);
        }

        DutyBalance balance(DutyMap map) {
            return DutyBalance.of(world.nets(), unitOf, map.answers(), map.questions(), retirements, DAY);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Nets.worlds().map(world -> {
            Random dice =
                    new Random(world.extents().size() * 31L + world.cells().size());
            Map<AtomId, GridCode> unitOf = new TreeMap<>();
            for (Atom atom : world.territory().atoms()) {
                if (dice.nextInt(8) > 0) {
                    unitOf.put(atom.id(), GridCode.of("U" + dice.nextInt(3)));
                }
            }
            List<DutyRetirement> retirements = new ArrayList<>();
            if (dice.nextBoolean()) {
                retirements.add(new DutyRetirement(
                        LineOfWork.of("line-0"),
                        DutyId.of(dice.nextBoolean() ? "D-9" : "D-0"),
                        DAY.plusDays(dice.nextInt(3) - 1),
                        LocalText.of("并入", "moved")));
            }
            return new Case(world, unitOf, retirements);
        });
    }

    @Property(tries = 200)
    void m4EveryDutyOwedToAnAtomHasOnePostOrIsRetiredOrStandsAmongTheQuestions(@ForAll("cases") Case one) {
        DutyBalance balance = one.balance(one.map());
        assertThat(balance.faults()).isEmpty();
        assertThat(balance.isEven()).isTrue();
    }

    @Property(tries = 100)
    void m4TheBalanceSeesWhatAMapForgetsDoublesOrMakesUp(@ForAll("cases") Case one, @ForAll Random dice) {
        DutyMap map = one.map();
        List<DutyAnswer> answers = new ArrayList<>(map.answers());
        List<HolderQuestion> questions = new ArrayList<>(map.questions());
        int kind = dice.nextInt(3);
        if (kind == 0 && !answers.isEmpty()) {
            answers.remove(dice.nextInt(answers.size()));
        } else if (kind == 1 && !questions.isEmpty()) {
            questions.add(questions.get(dice.nextInt(questions.size())));
        } else {
            answers.add(new DutyAnswer(GridCode.of("U9"), DutyId.of("D-9"), PostId.of("P-1"), false));
        }
        DutyBalance balance =
                DutyBalance.of(one.world().nets(), one.unitOf(), answers, questions, one.retirements(), DAY);
        assertThat(balance.isEven()).isFalse();
        assertThat(balance.faults()).isNotEmpty();
    }

    @Property(tries = 200)
    void m7NothingIsAnsweredForByAPostThatDidNotHoldItBeforeUnlessAPersonDecides(@ForAll("cases") Case one) {
        DutyMap map = one.map();
        for (DutyAnswer answer : map.answers()) {
            SortedSet<PostId> before = new TreeSet<>();
            boolean everywhere = true;
            for (Map.Entry<AtomId, GridCode> entry : one.unitOf().entrySet()) {
                if (entry.getValue().equals(answer.unit())) {
                    SortedSet<PostId> posts = new TreeSet<>();
                    boolean owed = false;
                    for (var cell : one.world().cells()) {
                        boolean covers = one.world().extents().stream()
                                .anyMatch(extent -> extent.atom().equals(entry.getKey())
                                        && extent.line().equals(cell.line())
                                        && extent.cell().equals(cell.cell()));
                        boolean retired = one.retirements().stream()
                                .anyMatch(gone -> gone.covers(cell.line(), answer.duty(), DAY));
                        if (covers && !retired && cell.duties().contains(answer.duty())) {
                            owed = true;
                            if (cell.post() != null) {
                                posts.add(cell.post());
                            }
                        }
                    }
                    before.addAll(posts);
                    everywhere &= !owed || !posts.isEmpty();
                }
            }
            assertThat(before).containsExactly(answer.post());
            assertThat(everywhere).isTrue();
            assertThat(answer.decided()).isFalse();
        }
    }

    @Property(tries = 200)
    void m7DecidingAQuestionSettlesItAloneAndBringsTheConsequencesThatWereNamed(@ForAll("cases") Case one) {
        DutyMap map = one.map();
        for (HolderQuestion question : map.questions()) {
            for (HolderOption option : question.options()) {
                DutyMap after = map.decide(question.unit(), question.duties(), option.post());
                assertThat(one.balance(after).isEven()).isTrue();
                assertThat(after.questions())
                        .noneMatch(left -> left.unit().equals(question.unit())
                                && left.duties().stream()
                                        .anyMatch(duty -> question.duties().contains(duty)));
                question.duties()
                        .forEach(duty -> assertThat(after.answering(question.unit(), duty))
                                .contains(option.post()));
                // The load of the same post in any other question is what was foretold.
                after.questions().stream()
                        .flatMap(left -> left.options().stream())
                        .filter(other -> other.post().equals(option.post()))
                        .forEach(other -> assertThat(other.loadBefore()).isEqualTo(option.loadAfter()));
                assertThat(option.loadAfter()).isGreaterThanOrEqualTo(option.loadBefore());
                assertThat(option.loadAfter() - option.loadBefore()).isLessThanOrEqualTo(option.gained());
            }
        }
    }

    @Property(tries = 100)
    void theMapAgreesWithTheEntriesOfTheMergedNets(@ForAll("cases") Case one) {
        DutyMap map = DutyMap.of(one.result(), one.world().nets(), List.of(), DAY);
        one.result()
                .duties()
                .forEach(entry -> assertThat(
                                map.answering(entry.unit(), entry.duty()).isPresent())
                        .isEqualTo(entry.settled()));
    }
}
