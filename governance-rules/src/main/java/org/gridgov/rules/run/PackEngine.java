package org.gridgov.rules.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PackVersion;
import org.gridgov.policy.PairJudge;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.policy.RuleInfo;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.Rule;
import org.jspecify.annotations.Nullable;

/** What both engines have in common: the kind of case that they take, and that they can be closed. */
final class PackEngine implements PolicyEngine {
    private final CheckedPack pack;
    private final PackVersion version;
    private final List<RuleInfo> rules;
    private final Proofs proofs = new Proofs();
    private volatile @Nullable RuleBits bits;
    /** Let go on closing, so that the compiled rules can be collected while the engine is still held. */
    private final AtomicReference<@Nullable Judge> judge;

    PackEngine(CheckedPack pack, Judge judge) {
        this.pack = pack;
        version = pack.version();
        rules = pack.rules().stream().map(Rule::info).toList();
        this.judge = new AtomicReference<>(judge);
    }

    @Override
    public PackVersion pack() {
        return version;
    }

    @Override
    public List<RuleInfo> rules() {
        return rules;
    }

    @Override
    public List<Judgement> judge(List<? extends PolicyCase> cases) {
        Judge open = open();
        List<CaseFacts> facts = new ArrayList<>(cases.size());
        for (PolicyCase each : cases) {
            if (each.kind() != version.kind()) {
                throw new IllegalArgumentException("Cases for " + version + " must be of kind " + version.kind()
                        + ", but '" + each.subject() + "' is of kind " + each.kind());
            }
            facts.add(each.facts());
        }
        return open.judge(facts);
    }

    @Override
    public PairJudge pairs(List<CaseFacts> subjects, List<CaseFacts> betweens, List<CaseFacts> candidates) {
        open();
        return new MaskedPairs(this, proofs, subjects, betweens, candidates);
    }

    CheckedPack checked() {
        return pack;
    }

    /** The bits of the rules, made when pairs are first asked for; two threads may make them, and they are equal. */
    RuleBits bits() {
        RuleBits made = bits;
        if (made == null) {
            made = new RuleBits(pack);
            bits = made;
        }
        return made;
    }

    /** One judgement per case of this policy's kind, same order. */
    List<Judgement> judgeFacts(List<CaseFacts> facts) {
        return open().judge(facts);
    }

    private Judge open() {
        Judge open = judge.get();
        if (open == null) {
            throw new IllegalStateException("A policy engine must be open, but " + version + " is closed");
        }
        return open;
    }

    @Override
    public void close() {
        judge.set(null);
    }
}
