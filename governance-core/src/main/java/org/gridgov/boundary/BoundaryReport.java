package org.gridgov.boundary;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.gridgov.basics.Findings;
import org.gridgov.grid.PrincipleReport;

/**
 * What the audit of a territory's ground found (边界审计报告).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: P4 and P5, {@code INVARIANTS}.
 *
 * @param proofs one for each unit with a boundary that has boundaries below it, in preorder; before them one for the topmost
 *     units together if there are several, which proves only that none overlap and carries the code of the first one's root
 * @param defects what is wrong with which piece of ground, by proof, the largest first; then undeclared exclaves by unit
 * @param principles P4 and P5; their scores count square metres of all audited parents: those that not several units hold,
 *     and those that some unit holds; of a parent whose proof failed and whose faults could not be drawn, none count
 * @param findings everything in words, the boundaries' own mistakes included
 */
@JsonPropertyOrder({"proofs", "defects", "principles", "findings"})
public record BoundaryReport(
        List<CoverageProof> proofs, List<Defect> defects, List<PrincipleReport> principles, Findings findings) {
    /** Copies the lists. */
    public BoundaryReport {
        proofs = List.copyOf(proofs);
        defects = List.copyOf(defects);
        principles = List.copyOf(principles);
    }

    /** {@return whether there is something to prove and every proof holds} */
    public boolean isProven() {
        return !proofs.isEmpty() && proofs.stream().allMatch(CoverageProof::proven);
    }
}
