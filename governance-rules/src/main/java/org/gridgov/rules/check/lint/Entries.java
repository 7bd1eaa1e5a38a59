package org.gridgov.rules.check.lint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.rules.check.space.Evidence;
import org.gridgov.rules.check.space.Region;
import org.gridgov.rules.check.space.Space;
import org.gridgov.rules.check.space.SpaceLimitException;
import org.gridgov.rules.pack.RuleMessages;
import org.jspecify.annotations.Nullable;

/** Collects what is found at the instants of a pack, each thing once. Not thread-safe. */
final class Entries {
    static final String NOT_PROVED = "GP-LINT-16";

    /** Where a number or a share switches, what is said of it is another thing. */
    private record Key(Finding finding, String subject, List<String> others) {}

    private final LintSettings settings;
    private final Map<Key, LintEntry> found = new LinkedHashMap<>();
    private Instant now = Instant.MIN;
    private List<LocalText> largest = List.of();

    Entries(LintSettings settings) {
        this.settings = settings;
    }

    void at(Instant instant) {
        now = instant;
    }

    void add(Finding finding, String subject) {
        add(finding, subject, List.of(), null);
    }

    void add(Finding finding, String subject, List<String> others, @Nullable Evidence evidence) {
        Key key = new Key(finding, subject, others);
        LintEntry before = found.get(key);
        SortedSet<Instant> instants = new TreeSet<>(List.of(now));
        if (before == null) {
            found.put(key, new LintEntry(finding, subject, others, evidence, instants));
        } else {
            instants.addAll(before.instants());
            found.put(key, before.withInstants(instants));
        }
    }

    /** In the order of the findings. */
    List<LintEntry> all() {
        List<LintEntry> sorted = new ArrayList<>(found.values());
        sorted.sort((a, b) -> a.finding().compareTo(b.finding()));
        return sorted;
    }

    /** A question to a space. */
    interface Question {
        /** Answers it by adding entries; {@code done} is told how many of its parts are behind it. */
        void answer(Progress progress);
    }

    /** How far a question got. */
    static final class Progress {
        private int done;

        void next() {
            done++;
        }
    }

    /** Answers a question within the allowed steps, or says that this was not possible, why, and how far it got. */
    boolean prove(Space space, String question, int parts, Question answer) {
        Progress progress = new Progress();
        space.allow(settings.steps());
        try {
            answer.answer(progress);
            return true;
        } catch (SpaceLimitException e) {
            largest = e.columns();
            notProved(question, progress.done, parts);
            return false;
        } finally {
            space.allow(settings.steps());
        }
    }

    /** Says that a question was not even begun, because one that it builds on was not answered. */
    void notBegun(String question, int parts) {
        notProved(question, 0, parts);
    }

    private void notProved(String question, int done, int parts) {
        LocalText name = RuleMessages.text("lint." + question);
        LocalText columns = RuleMessages.list(largest);
        add(RuleMessages.warning(NOT_PROVED, Place.NONE, name, done, parts, columns), question);
    }

    /** The evidence of a region that is not empty. */
    Evidence evidence(Region region, Region context, double share) {
        return Evidence.of(region, context, settings.boxes(), share);
    }

    /** A share as people write it. */
    static String percent(double share) {
        long tenths = Math.round(share * 1000);
        if (tenths == 0 && share > 0) {
            return "<0.1%";
        }
        if (tenths == 1000 && share < 1) {
            return ">99.9%";
        }
        return tenths % 10 == 0 ? tenths / 10 + "%" : tenths / 10 + "." + tenths % 10 + "%";
    }
}
