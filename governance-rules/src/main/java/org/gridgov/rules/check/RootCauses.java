package org.gridgov.rules.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.RuleMessages;

/**
 * Lists each mistake once: not what follows from it, and not every place of one that stands in fifty.
 *
 * <p>Findings with one code and one cause in words are one mistake. Words that are missing because the vocabulary can't
 * be read are no mistakes of the tables, and neither are words with a character that nobody sees.
 */
final class RootCauses {
    private static final int MOST = 3;
    private static final int MOST_PLACES = 12;
    private static final String COUNT = "GP-PACK-09";
    private static final String UNKNOWN_ATTRIBUTE = "GP-TAB-05";
    private static final String UNKNOWN_VALUE = "GP-ROW-02";
    private static final String UNSEEN = "GP-TXT-01";

    private RootCauses() {}

    /** The findings of reading and check together. */
    static Findings of(PolicyPack pack, Findings check) {
        Set<Place> unread = new HashSet<>();
        Set<Place> unseen = new HashSet<>();
        boolean vocabularyIsBroken = false;
        for (Finding finding : pack.findings()) {
            if (finding.level() == Level.ERROR) {
                Place place = finding.place();
                if (!place.column().isEmpty()) {
                    unread.add(place);
                }
                if (finding.code().equals(UNSEEN)) {
                    unseen.add(place.column(""));
                }
                vocabularyIsBroken |= finding.place().source().endsWith("vocabulary.yaml");
            }
        }
        List<Finding> kept = new ArrayList<>(pack.findings().asList());
        for (Finding finding : check) {
            boolean isUnknown = vocabularyIsBroken && finding.code().equals(UNKNOWN_ATTRIBUTE);
            boolean isMarred = finding.place().source().endsWith(".yaml")
                    && unseen.contains(finding.place().column(""))
                    && (finding.code().equals(UNKNOWN_VALUE) || finding.code().equals(UNKNOWN_ATTRIBUTE));
            if (!isMarred
                    && !unread.contains(finding.place())
                    && !(isUnknown && pack.attributes().isEmpty())) {
                kept.add(finding);
            }
        }
        return brief(Findings.of(kept), vocabularyIsBroken);
    }

    static Findings brief(Findings findings) {
        return brief(findings, false);
    }

    private static Findings brief(Findings findings, boolean vocabularyIsBroken) {
        record Cause(Level level, String code, LocalText text) {}
        Map<Cause, List<Finding>> byCause = new LinkedHashMap<>();
        List<Finding> brief = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.code().equals(COUNT)) {
                brief.add(finding);
            } else {
                boolean isUnknown = vocabularyIsBroken && finding.code().equals(UNKNOWN_ATTRIBUTE);
                LocalText text = isUnknown ? LocalText.of("", "") : finding.cause();
                byCause.computeIfAbsent(new Cause(finding.level(), finding.code(), text), any -> new ArrayList<>())
                        .add(finding);
            }
        }
        byCause.values().forEach(same -> brief.addAll(firstOf(same)));
        return Findings.of(brief);
    }

    /** The first three of some findings with one cause, and the number of the others. */
    static List<Finding> firstOf(List<Finding> same) {
        List<Finding> first = new ArrayList<>(same.subList(0, Math.min(MOST, same.size())));
        if (same.size() > MOST) {
            first.add(count(same.subList(MOST, same.size())));
        }
        return first;
    }

    private static Finding count(List<Finding> others) {
        Finding first = others.get(0);
        List<String> places = others.stream()
                .limit(MOST_PLACES)
                .map(finding -> finding.place().toString())
                .toList();
        String dots = others.size() > MOST_PLACES ? "…" : "";
        return RuleMessages.note(
                COUNT, first.place(), first.code(), others.size(), String.join("、", places) + dots, MOST);
    }
}
