package org.gridgov.rules.check.lint;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.policy.Effect;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.Condition;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.check.space.Evidence;
import org.gridgov.rules.check.space.Region;
import org.gridgov.rules.check.space.Space;
import org.gridgov.rules.pack.RuleMessages;

/** Looks at every row of a pack as it holds at one instant. Not thread-safe. */
final class RowChecks {
    private final CheckedPack pack;
    private final Space space;
    private final LintSettings settings;
    private final Entries entries;
    private final IdentityHashMap<Rule, Region> fires = new IdentityHashMap<>();
    private final Set<Rule> impossible = new HashSet<>();
    private Once forbids;
    private Once qualifies;
    private boolean joined;

    RowChecks(CheckedPack pack, Space space, LintSettings settings, Entries entries) {
        this.pack = pack;
        this.space = space;
        this.settings = settings;
        this.entries = entries;
        forbids = new Once(space.none(), space.none());
        qualifies = forbids;
    }

    void run() {
        int rows = pack.rules().size();
        articles();
        boolean built = entries.prove(space, "impossible", rows, this::impossible);
        joined = built
                && entries.prove(space, "joined", 1, progress -> {
                    forbids = Once.of(space, regions(Effect.FORBID));
                    qualifies = Once.of(space, regions(Effect.QUALIFY));
                });
        if (joined) {
            entries.prove(space, "gaps", 1, progress -> gaps());
            entries.prove(space, "hidden", rows, this::hidden);
        } else {
            entries.notBegun("gaps", 1);
            entries.notBegun("hidden", rows);
            entries.notBegun("columns", 1);
        }
    }

    /** The checks of the columns of the same rules; empty if the regions that they need could not be built. */
    Optional<ColumnChecks> columns() {
        return joined
                ? Optional.of(new ColumnChecks(pack, space, entries, forbids.once(), qualifies.once()))
                : Optional.empty();
    }

    private List<Rule> rules(Effect effect) {
        return pack.rules().stream()
                .filter(rule -> rule.info().effect() == effect)
                .toList();
    }

    private List<Region> regions(Effect effect) {
        return rules(effect).stream().map(this::fires).toList();
    }

    private Region fires(Rule rule) {
        return fires.getOrDefault(rule, space.none());
    }

    private void articles() {
        for (Rule rule : pack.rules()) {
            LocalText article = rule.info().article();
            if (article.zh().isBlank() || article.en().isBlank()) {
                entries.add(
                        RuleMessages.warning(
                                "GP-LINT-12", rule.place(), rule.info().id()),
                        rule.info().id());
            }
        }
    }

    private void impossible(Entries.Progress progress) {
        for (Rule rule : pack.rules()) {
            fires.put(rule, space.fires(rule));
            if (space.holds(rule.conditions()).isEmpty()) {
                impossible.add(rule);
                String id = rule.info().id();
                entries.add(RuleMessages.warning("GP-LINT-07", rule.place(), id, clash(rule)), id);
            }
            progress.next();
        }
    }

    /** The attribute whose conditions exclude each other. */
    private LocalText clash(Rule rule) {
        for (Condition one : rule.conditions()) {
            for (Condition other : rule.conditions()) {
                if (space.holds(List.of(one, other)).isEmpty()) {
                    return one.attribute().label();
                }
            }
        }
        return RuleMessages.list(rule.conditions().stream()
                .map(each -> each.attribute().label())
                .distinct()
                .toList());
    }

    private void gaps() {
        Region known = space.known();
        Region gap = known.minus(forbids.once()).minus(qualifies.once());
        if (gap.isEmpty()) {
            return;
        }
        double share = gap.share(known);
        Evidence evidence = entries.evidence(gap, known, share);
        LocalText first = evidence.cover().boxes().get(0).words();
        entries.add(
                RuleMessages.warning("GP-LINT-01", Place.NONE, gap.count(), Entries.percent(share), first),
                "",
                List.of(),
                evidence);
    }

    private void hidden(Entries.Progress progress) {
        Hiders hiders = new Hiders(space, fires);
        Region onlyForbid = forbids.onlyOne();
        Region onlyQualify = qualifies.onlyOne();
        for (Rule rule : pack.rules()) {
            if (!impossible.contains(rule)) {
                switch (rule.info().effect()) {
                    case FORBID -> forbid(rule, onlyForbid, hiders);
                    case QUALIFY -> qualify(rule, onlyQualify, hiders);
                    case PREFER -> prefer(rule, hiders);
                }
            }
            progress.next();
        }
    }

    private void forbid(Rule rule, Region onlyOne, Hiders hiders) {
        Region region = fires(rule);
        String id = rule.info().id();
        if (!region.meets(onlyOne)) {
            if (!hasTwin(rule)) {
                hidden(rule, region, others(rule, Effect.FORBID), hiders);
            }
        } else if (!region.and(onlyOne).meets(qualifies.once())) {
            entries.add(
                    RuleMessages.note("GP-LINT-06", rule.place(), id),
                    id,
                    List.of(),
                    entries.evidence(region, space.all(), 1));
        }
    }

    private void qualify(Rule rule, Region onlyOne, Hiders hiders) {
        Region region = fires(rule);
        Region open = region.minus(forbids.once());
        if (open.isEmpty()) {
            hidden(rule, region, rules(Effect.FORBID), hiders);
        } else if (rule.info().points() == 0 && !open.meets(onlyOne) && !hasTwin(rule)) {
            hidden(rule, open, others(rule, Effect.QUALIFY), hiders);
        }
    }

    private void prefer(Rule rule, Hiders hiders) {
        Region region = fires(rule);
        Region liked = region.and(qualifies.once());
        String id = rule.info().id();
        if (liked.isEmpty()) {
            entries.add(
                    RuleMessages.warning("GP-LINT-05", rule.place(), id),
                    id,
                    List.of(),
                    entries.evidence(region, space.all(), 1));
        } else if (forbids.once().encloses(liked)) {
            hidden(rule, liked, rules(Effect.FORBID), hiders);
        }
    }

    private List<Rule> others(Rule rule, Effect effect) {
        return rules(effect).stream().filter(each -> !each.equals(rule)).toList();
    }

    /** The check has already said of twins that one of them is too many. */
    private boolean hasTwin(Rule rule) {
        Set<Condition> own = new HashSet<>(rule.conditions());
        return others(rule, rule.info().effect()).stream()
                .anyMatch(each -> own.equals(new HashSet<>(each.conditions())));
    }

    private void hidden(Rule rule, Region target, List<Rule> candidates, Hiders hiders) {
        List<String> by = hiders.of(target, candidates).stream()
                .map(each -> each.info().id())
                .sorted()
                .toList();
        String id = rule.info().id();
        LocalText names = RuleMessages.list(by.stream().map(LocalText::parse).toList());
        entries.add(
                by.size() == 1
                        ? RuleMessages.warning("GP-LINT-03", rule.place(), id, names)
                        : RuleMessages.warning("GP-LINT-04", rule.place(), id, names),
                id,
                by,
                entries.evidence(target, space.all(), target.share(fires(rule))));
    }

    /** The pairs that qualify and forbid one fully known case, with notes on those of which little is left. */
    List<Overlap> overlaps() {
        List<Overlap> overlaps = new ArrayList<>();
        entries.prove(space, "conflicts", rules(Effect.QUALIFY).size(), progress -> {
            for (Rule qualify : rules(Effect.QUALIFY)) {
                BigInteger whole = space.overlap(qualify, qualify);
                for (Rule forbid : rules(Effect.FORBID)) {
                    BigInteger cases = space.overlap(qualify, forbid);
                    if (cases.signum() > 0) {
                        overlaps.add(overlap(qualify, forbid, cases, Region.share(cases, whole)));
                    }
                }
                progress.next();
            }
        });
        return overlaps;
    }

    private Overlap overlap(Rule qualify, Rule forbid, BigInteger cases, double share) {
        String id = qualify.info().id();
        String by = forbid.info().id();
        if (share >= settings.mostly() && share < 1) {
            Region both = space.fires(qualify).and(space.holds(forbid.conditions()));
            entries.add(
                    RuleMessages.note("GP-LINT-02", qualify.place(), id, by, Entries.percent(share)),
                    id,
                    List.of(by),
                    entries.evidence(both.and(space.known()), space.known(), share));
        }
        return new Overlap(id, by, cases, share);
    }
}
