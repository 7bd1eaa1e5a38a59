package org.gridgov.rules.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.gridgov.basics.Facts;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.RuleInfo;
import org.gridgov.policy.Ruling;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.compile.EngineCalls;
import org.gridgov.rules.compile.ProfileFact;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Judges each distinct profile once with Drools and remembers the judgement. */
final class DroolsJudge implements Judge {
    /** Beyond so many profiles a judgement is made again instead of remembered: memory stays bounded. */
    private static final int MOST_REMEMBERED = 100_000;

    private final KieBase rules;
    private final Profiles profiles;
    private final Map<String, RuleInfo> ruleById = new HashMap<>();
    private final Map<List<SortedSet<String>>, Judgement> remembered = new ConcurrentHashMap<>();

    DroolsJudge(CheckedPack pack, KieBase rules) {
        this.rules = rules;
        profiles = new Profiles(pack);
        for (Rule rule : pack.rules()) {
            ruleById.put(rule.info().id(), rule.info());
        }
    }

    @Override
    public List<Judgement> judge(List<CaseFacts> cases) {
        List<List<SortedSet<String>>> asked = new ArrayList<>(cases.size());
        Map<List<SortedSet<String>>, Judgement> known = new HashMap<>();
        Set<List<SortedSet<String>>> fresh = new LinkedHashSet<>();
        for (CaseFacts facts : cases) {
            List<SortedSet<String>> profile = profiles.of(facts);
            asked.add(profile);
            if (!known.containsKey(profile)) {
                Judgement before = remembered.get(profile);
                if (before == null) {
                    fresh.add(profile);
                } else {
                    known.put(profile, before);
                }
            }
        }
        if (!fresh.isEmpty()) {
            known.putAll(EngineCalls.run(() -> judgeProfiles(fresh)));
        }
        return asked.stream().map(known::get).toList();
    }

    private Map<List<SortedSet<String>>, Judgement> judgeProfiles(Set<List<SortedSet<String>>> fresh) {
        Map<List<SortedSet<String>>, Judgement> judgements = new HashMap<>();
        KieSession session = rules.newKieSession();
        try {
            for (List<SortedSet<String>> profile : fresh) {
                Judgement judgement = judge(session, profiles.seen(profile));
                judgements.put(profile, judgement);
                if (remembered.size() < MOST_REMEMBERED) {
                    remembered.put(profile, judgement);
                }
            }
        } finally {
            session.dispose();
        }
        return judgements;
    }

    private Judgement judge(KieSession session, Facts seen) {
        ProfileFact fact = new ProfileFact(seen);
        FactHandle handle = session.insert(fact);
        session.fireAllRules();
        session.delete(handle);
        List<Ruling> rulings = new ArrayList<>();
        for (ProfileFact.Answer answer : fact.answers()) {
            RuleInfo rule = ruleById.get(answer.rule());
            if (rule == null) {
                throw new IllegalStateException("A rule that fires must be of the pack, but is " + answer.rule());
            }
            rulings.add(new Ruling(rule.id(), rule.effect(), rule.points(), answer.certain()));
        }
        return Judgement.of(rulings, seen);
    }
}
