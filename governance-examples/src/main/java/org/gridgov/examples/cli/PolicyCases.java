package org.gridgov.examples.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.Cases;
import org.gridgov.policy.PolicyCase;
import org.gridgov.snapshot.Candidates;
import org.gridgov.snapshot.Community;

/**
 * All pairs of a case folder that a pack of some kind judges.
 *
 * @param cases the pairs
 * @param units the unit of each subject, by its identifier
 * @param errors how many errors stand in the files; what they concern is not among the pairs
 */
record PolicyCases(List<? extends PolicyCase> cases, Map<String, String> units, long errors) {
    static PolicyCases of(Path folder, CaseKind kind) {
        Loaded<Community> read = CaseRun.read(folder);
        Community community = read.value();
        Candidates candidates = Candidates.of(community);
        Cases cases = new Cases(community);
        Map<String, String> units = new TreeMap<>();
        switch (kind) {
            case ASSIGNMENT ->
                candidates
                        .tasks()
                        .forEach(pair -> units.put(
                                pair.subject().id().value(),
                                pair.subject().unit().value()));
            case MATCH ->
                candidates
                        .needs()
                        .forEach(pair -> units.put(
                                pair.subject().id().value(),
                                pair.subject().unit().value()));
            case SHIFT ->
                candidates
                        .visits()
                        .forEach(pair -> units.put(
                                pair.subject().id().value(),
                                pair.subject().unit().value()));
        }
        List<? extends PolicyCase> judged = switch (kind) {
            case ASSIGNMENT -> cases.assignments(candidates.tasks());
            case MATCH -> cases.matches(candidates.needs());
            case SHIFT -> cases.shifts(candidates.visits());
        };
        return new PolicyCases(judged, units, read.findings().count(Level.ERROR));
    }
}
