package org.gridgov.rules.run;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.Facts;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.Effect;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.Ruling;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.Rule;

/**
 * The semantics written down once more, as plainly as can be: no profile, no memory, no engine.
 *
 * <p>Immutable, thread-safe. O(rules × conditions) per case.
 *
 * <p>Source: invariant A1.
 */
public final class Interpreter implements Judge {
    private final CheckedPack pack;
    private final Banding banding;

    /**
     * Makes an interpreter.
     *
     * @param pack the pack whose rules it reads
     */
    public Interpreter(CheckedPack pack) {
        this.pack = pack;
        banding = new Banding(pack);
    }

    @Override
    public List<Judgement> judge(List<CaseFacts> cases) {
        return cases.stream().map(this::judge).toList();
    }

    /**
     * Judges one case.
     *
     * @param known what is known of it
     * @return the judgement that every engine must give
     */
    public Judgement judge(CaseFacts known) {
        Facts facts = banding.of(known);
        List<Ruling> rulings = new ArrayList<>();
        for (Rule rule : pack.rules()) {
            Truth truth = Truth.of(rule, facts);
            boolean fires = rule.info().effect() == Effect.FORBID ? truth != Truth.FALSE : truth == Truth.TRUE;
            if (fires) {
                rulings.add(new Ruling(
                        rule.info().id(), rule.info().effect(), rule.info().points(), truth == Truth.TRUE));
            }
        }
        return Judgement.of(rulings, facts);
    }
}
