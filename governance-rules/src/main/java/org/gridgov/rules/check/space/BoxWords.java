package org.gridgov.rules.check.space;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.LocalText;
import org.gridgov.rules.pack.RuleMessages;

/** Says what a box asks of one attribute. */
final class BoxWords {
    private BoxWords() {}

    static Side side(Variable variable, boolean[][] box) {
        boolean[] first = box[variable.level()];
        boolean unknown = first[first.length - 1];
        return variable.isSet() ? ofSet(variable, box, unknown) : ofOne(variable, first, unknown);
    }

    private static Side ofOne(Variable variable, boolean[] allowed, boolean unknown) {
        List<String> codes = new ArrayList<>();
        List<LocalText> names = new ArrayList<>();
        List<LocalText> others = new ArrayList<>();
        for (int i = 0; i < variable.codes().size(); i++) {
            LocalText name = variable.names().get(i);
            if (allowed[i]) {
                codes.add(variable.codes().get(i));
                names.add(name);
            } else {
                others.add(name);
            }
        }
        LocalText label = variable.attribute().label();
        LocalText words;
        if (names.isEmpty()) {
            words = RuleMessages.text("box.unknown", label);
        } else if (others.isEmpty()) {
            words = RuleMessages.text("box.known", label);
        } else {
            boolean shorter = names.size() > 3 && others.size() < names.size();
            words = RuleMessages.text(
                    shorter ? "condition.is-not" : "condition.is", label, either(shorter ? others : names));
        }
        return new Side(
                variable.attribute().name(),
                codes,
                List.of(),
                !names.isEmpty(),
                unknown,
                orUnknown(words, !names.isEmpty() && unknown));
    }

    private static Side ofSet(Variable variable, boolean[][] box, boolean unknown) {
        boolean known = box[variable.level()][Variable.KNOWN];
        List<String> codes = new ArrayList<>();
        List<String> without = new ArrayList<>();
        List<LocalText> parts = new ArrayList<>();
        List<LocalText> absent = new ArrayList<>();
        LocalText label = variable.attribute().label();
        for (int i = 0; i < variable.codes().size() && known; i++) {
            boolean[] allowed = box[variable.level() + 1 + i];
            if (!allowed[Variable.ABSENT]) {
                codes.add(variable.codes().get(i));
                parts.add(RuleMessages.text(
                        "condition.includes", label, variable.names().get(i)));
            } else if (!allowed[Variable.PRESENT]) {
                without.add(variable.codes().get(i));
                absent.add(variable.names().get(i));
            }
        }
        if (!absent.isEmpty()) {
            parts.add(RuleMessages.text("condition.includes-not", label, either(absent)));
        }
        LocalText words = parts.isEmpty()
                ? RuleMessages.text(known ? "box.known" : "box.unknown", label)
                : LocalText.of(
                        String.join("且", parts.stream().map(LocalText::zh).toList()),
                        String.join(" and ", parts.stream().map(LocalText::en).toList()));
        return new Side(
                variable.attribute().name(), codes, without, known, unknown, orUnknown(words, known && unknown));
    }

    private static LocalText orUnknown(LocalText words, boolean unknown) {
        return unknown ? RuleMessages.text("box.or-unknown", words) : words;
    }

    private static LocalText either(List<LocalText> names) {
        return LocalText.of(
                String.join("或", names.stream().map(LocalText::zh).toList()),
                String.join(" or ", names.stream().map(LocalText::en).toList()));
    }
}
