package org.gridgov.rules.workbench.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gridgov.basics.Facts;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.policy.CaseFacts;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.Band;
import org.gridgov.rules.pack.RuleMessages;
import org.gridgov.rules.pack.Scale;
import org.gridgov.rules.pack.Spelling;
import org.gridgov.rules.pack.Stated;

/** Looks the words of a scenario up in the vocabulary and collects facts. */
final class FactReader {
    private static final Set<String> UNKNOWN = Set.of("未知", "unknown", "?");
    private static final Set<String> EMPTY = Set.of("空", "empty", "none");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,13}");
    private static final Pattern SEPARATORS = Pattern.compile("[、;|]");

    private final List<Attribute> vocabulary;
    private final List<Finding> findings;

    FactReader(List<Attribute> vocabulary, List<Finding> findings) {
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    /** Facts that are still being collected. */
    static final class Draft {
        private final Map<String, Collection<String>> codes = new TreeMap<>();
        private final Map<String, Long> measures = new TreeMap<>();

        Draft copy() {
            Draft copy = new Draft();
            copy.codes.putAll(codes);
            copy.measures.putAll(measures);
            return copy;
        }

        CaseFacts facts() {
            return CaseFacts.of(Facts.of(codes), measures);
        }
    }

    /** Takes over what is stated; what was there before under the same name is gone. */
    void apply(List<Stated> stated, Draft draft) {
        Set<String> seen = new HashSet<>();
        for (Stated said : stated) {
            attribute(said).ifPresent(attribute -> {
                refuseSecond(attribute, said, seen);
                set(attribute, said.values(), said.place(), draft);
            });
        }
    }

    /** Refuses what is stated under two names, or of two scales of one number. */
    void refuseSecond(Attribute attribute, Stated said, Set<String> seen) {
        String key = attribute.scale().map(scale -> "#" + scale.measure()).orElse(attribute.name());
        if (!seen.add(key)) {
            findings.add(RuleMessages.error("GP-SCN-11", said.place(), attribute.label()));
        }
    }

    Optional<Attribute> attribute(Stated said) {
        String key = Spelling.key(said.key());
        Optional<Attribute> found = vocabulary.stream()
                .filter(attribute ->
                        attribute.spellings().stream().map(Spelling::key).anyMatch(key::equals))
                .findFirst();
        if (found.isEmpty()) {
            List<String> words = new ArrayList<>();
            vocabulary.forEach(attribute -> words.addAll(attribute.spellings()));
            List<LocalText> labels = vocabulary.stream().map(Attribute::label).toList();
            findings.add(RuleMessages.error(
                    "GP-SCN-04",
                    said.place(),
                    Require.abbreviate(said.key()),
                    RuleMessages.hint(said.key(), words, labels)));
        }
        return found;
    }

    void set(Attribute attribute, List<String> written, Place place, Draft draft) {
        if (written.size() == 1 && attribute.findValue(written.get(0)).isEmpty()) {
            String word = Spelling.key(written.get(0));
            if (UNKNOWN.contains(word)) {
                draft.codes.remove(attribute.name());
                attribute.scale().ifPresent(scale -> draft.measures.remove(scale.measure()));
                return;
            }
            if (EMPTY.contains(word) && attribute.type() == AttributeType.SET) {
                draft.codes.put(attribute.name(), List.of());
                return;
            }
        }
        if (attribute.type() == AttributeType.SET) {
            codes(attribute, written, place).ifPresent(codes -> draft.codes.put(attribute.name(), codes));
        } else if (written.size() != 1) {
            findings.add(RuleMessages.error("GP-SCN-02", place, attribute.label(), RuleMessages.text("shape.text")));
        } else if (attribute.scale().isPresent()) {
            number(attribute, attribute.scale().get(), written.get(0), place)
                    .ifPresent(
                            number -> draft.measures.put(attribute.scale().get().measure(), number));
        } else {
            value(attribute, written.get(0), place)
                    .ifPresent(value -> draft.codes.put(attribute.name(), List.of(value.code())));
        }
    }

    private Optional<List<String>> codes(Attribute attribute, List<String> written, Place place) {
        List<String> codes = new ArrayList<>();
        int words = 0;
        for (String text : written) {
            List<String> parts = attribute.findValue(text).isPresent()
                    ? List.of(text)
                    : List.of(SEPARATORS.split(Spelling.plain(text), -1));
            for (String part : parts) {
                words++;
                value(attribute, part, place).ifPresent(value -> codes.add(value.code()));
            }
        }
        return codes.size() == words ? Optional.of(codes) : Optional.empty();
    }

    /** A number as it is; a step of the scale as the first number of that step. */
    private Optional<Long> number(Attribute attribute, Scale scale, String written, Place place) {
        String plain = Spelling.plain(written);
        if (attribute.findValue(written).isEmpty() && NUMBER.matcher(plain).matches()) {
            return Optional.of(Long.parseLong(plain));
        }
        return value(attribute, written, place).map(value -> numberIn(scale, value));
    }

    private static long numberIn(Scale scale, AttributeValue value) {
        List<Band> bands = scale.bands();
        int at = 0;
        while (!bands.get(at).value().equals(value)) {
            at++;
        }
        if (at > 0) {
            return bands.get(at - 1).below();
        }
        long cut = bands.get(0).below();
        return cut == Long.MAX_VALUE ? 0 : cut - 1;
    }

    private Optional<AttributeValue> value(Attribute attribute, String written, Place place) {
        Optional<AttributeValue> value = attribute.findValue(written);
        if (value.isEmpty()) {
            List<String> words = new ArrayList<>();
            attribute.values().forEach(each -> words.addAll(Attribute.spellings(each)));
            List<LocalText> names =
                    attribute.values().stream().map(AttributeValue::name).toList();
            findings.add(RuleMessages.error(
                    "GP-SCN-05",
                    place,
                    Require.abbreviate(written),
                    attribute.label(),
                    RuleMessages.list(names),
                    RuleMessages.hint(written, words, names)));
        }
        return value;
    }
}
