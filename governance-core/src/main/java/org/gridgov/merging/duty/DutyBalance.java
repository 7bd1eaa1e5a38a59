package org.gridgov.merging.duty;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridgov.basics.Sets;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.merging.Net;
import org.gridgov.merging.NetCell;
import org.gridgov.organisation.DutyId;

/**
 * Proof that merging lost no duty and made none up: what was owed before against what stands after (职责守恒).
 *
 * <p>Counted anew from the nets and the finished map, by code that shares nothing with the map's own. Each count is of
 * different (line, duty, atom). Immutable, thread-safe.
 *
 * <p>Source: M4, {@code INVARIANTS}.
 *
 * @param owed what the nets owed
 * @param answered for which one post answers
 * @param retired which its line has given up by the day
 * @param open which a person must decide
 * @param outside which lie on atoms that no grid holds, and stay with the old cells
 * @param faults what stands in no place or in two, and what was made up; empty in a sound map
 */
@JsonPropertyOrder({"owed", "answered", "retired", "open", "outside", "faults"})
public record DutyBalance(long owed, long answered, long retired, long open, long outside, SortedSet<String> faults) {
    /** Copies the set. */
    public DutyBalance {
        faults = Sets.sorted(faults);
    }

    /** {@return whether both sides are equal and nothing is at fault} */
    public boolean isEven() {
        return faults.isEmpty() && owed == answered + retired + open + outside;
    }

    /**
     * Counts both sides.
     *
     * @param nets the nets
     * @param unitOf the grid of each atom
     * @param answers the answers of the map
     * @param questions the questions of the map
     * @param retirements which line gives which duty up, and when
     * @param day the day that is looked at
     * @return the balance; O(extents × duties)
     */
    public static DutyBalance of(
            List<Net> nets,
            Map<AtomId, GridCode> unitOf,
            List<DutyAnswer> answers,
            List<HolderQuestion> questions,
            Collection<DutyRetirement> retirements,
            LocalDate day) {
        Map<GridCode, Map<DutyId, Integer>> answering = new HashMap<>();
        Map<GridCode, Map<DutyId, Integer>> asking = new HashMap<>();
        answers.forEach(answer -> count(answering, answer.unit(), answer.duty()));
        questions.forEach(question -> question.duties().forEach(duty -> count(asking, question.unit(), duty)));
        SortedSet<String> faults = new TreeSet<>();
        Set<String> backed = new HashSet<>();
        long[] sums = new long[5];
        for (Net net : nets) {
            Set<String> seen = new HashSet<>();
            for (NetCell cell : net.cells()) {
                for (AtomId atom : net.extents().getOrDefault(cell.cell(), Collections.emptySortedSet())) {
                    for (DutyId duty : cell.duties()) {
                        if (!seen.add(duty + " " + atom)) {
                            continue;
                        }
                        sums[0]++;
                        GridCode unit = unitOf.get(atom);
                        if (retirements.stream().anyMatch(gone -> gone.covers(net.line(), duty, day))) {
                            sums[2]++;
                        } else if (unit == null) {
                            sums[4]++;
                        } else {
                            int one = answering.getOrDefault(unit, Map.of()).getOrDefault(duty, 0);
                            int two = asking.getOrDefault(unit, Map.of()).getOrDefault(duty, 0);
                            sums[1] += one;
                            sums[3] += two;
                            if (one + two != 1) {
                                faults.add(net.line() + " " + duty + " " + atom + ": " + one + "+" + two);
                            }
                            backed.add(unit + " " + duty);
                        }
                    }
                }
            }
        }
        for (Map<GridCode, Map<DutyId, Integer>> side : List.of(answering, asking)) {
            side.forEach((unit, duties) -> duties.keySet().stream()
                    .map(duty -> unit + " " + duty)
                    .filter(key -> !backed.contains(key))
                    .forEach(key -> faults.add(key)));
        }
        return new DutyBalance(sums[0], sums[1], sums[2], sums[3], sums[4], faults);
    }

    private static void count(Map<GridCode, Map<DutyId, Integer>> counts, GridCode unit, DutyId duty) {
        counts.computeIfAbsent(unit, code -> new HashMap<>()).merge(duty, 1, Integer::sum);
    }
}
