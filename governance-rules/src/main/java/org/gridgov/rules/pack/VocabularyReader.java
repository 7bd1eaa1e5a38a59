package org.gridgov.rules.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;

/** Reads {@code vocabulary.yaml}: every attribute that a table may name, and every word for its values. */
final class VocabularyReader {
    private static final String[] KEYS = {
        "name", "zh", "en", "type", "synonyms", "privacy", "note", "values", "measure", "unit", "bands", "advice"
    };

    private final Place file;
    private final List<Parameter> parameters;
    private final List<Finding> findings;

    private VocabularyReader(Place file, List<Parameter> parameters, List<Finding> findings) {
        this.file = file;
        this.parameters = parameters;
        this.findings = findings;
    }

    static List<Attribute> read(Place file, byte[] bytes, List<Parameter> parameters, List<Finding> findings) {
        return new VocabularyReader(file, parameters, findings).attributes(bytes);
    }

    private List<Attribute> attributes(byte[] bytes) {
        List<Attribute> attributes = new ArrayList<>();
        Optional<YamlNode.Fields> fields = YamlText.read(file, bytes, findings);
        if (fields.isEmpty()) {
            return attributes;
        }
        YamlForm top = new YamlForm(file, fields.get(), findings, "attributes");
        if (!top.has("attributes")) {
            top.add("GP-YAML-04", "attributes", "attributes");
        }
        Map<String, String> words = new HashMap<>();
        for (YamlForm form : top.forms("attributes", KEYS)) {
            attribute(form).ifPresent(attribute -> {
                refuseSharedWords(form, "name", attribute.name(), attribute.spellings(), words);
                attributes.add(attribute);
            });
        }
        return attributes;
    }

    private Optional<Attribute> attribute(YamlForm form) {
        Optional<String> name = form.code("name");
        Optional<LocalText> label = form.bothNames();
        Optional<AttributeType> type =
                form.value("type", RuleMessages.text("rule.type"), text -> constant(AttributeType.class, text));
        Optional<PrivacyClass> privacy =
                form.value("privacy", RuleMessages.text("rule.privacy"), text -> constant(PrivacyClass.class, text));
        List<String> synonyms = form.texts("synonyms");
        LocalText note = form.optionalLocalText("note");
        if (name.isEmpty() || label.isEmpty() || type.isEmpty() || privacy.isEmpty()) {
            return Optional.empty();
        }
        Attribute.Builder builder = Attribute.builder(name.get(), label.get(), type.get())
                .privacy(privacy.get())
                .synonyms(synonyms)
                .note(note);
        if (form.has("advice")) {
            form.value("advice", RuleMessages.text("rule.flag"), VocabularyReader::flag)
                    .ifPresent(builder::advisable);
        }
        refuseKeysOfOtherTypes(form, type.get());
        boolean complete = switch (type.get()) {
            case FLAG -> true;
            case CODE, SET -> values(form, builder);
            case BAND -> scale(form, builder);
        };
        return complete ? Optional.of(builder.build()) : Optional.empty();
    }

    private static boolean flag(String text) {
        return switch (Spelling.key(text)) {
            case "yes", "是" -> true;
            case "no", "否" -> false;
            default -> throw new IllegalArgumentException("A flag must be yes or no, but is " + text);
        };
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    }

    private void refuseKeysOfOtherTypes(YamlForm form, AttributeType type) {
        boolean listed = type == AttributeType.CODE || type == AttributeType.SET;
        List<String> unwanted = new ArrayList<>();
        if (!listed) {
            unwanted.add("values");
        }
        if (type != AttributeType.BAND) {
            unwanted.addAll(List.of("measure", "unit", "bands"));
        }
        for (String key : unwanted) {
            if (form.has(key)) {
                form.add("GP-VOC-04", key, key, type.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private boolean values(YamlForm form, Attribute.Builder builder) {
        Map<String, String> words = new HashMap<>();
        List<AttributeValue> values = new ArrayList<>();
        for (YamlForm inner : form.forms("values", "code", "zh", "en", "synonyms")) {
            value(inner, words).ifPresent(values::add);
        }
        if (values.isEmpty()) {
            form.add("GP-VOC-03", "values", "values");
        }
        builder.values(values);
        return !values.isEmpty();
    }

    private Optional<AttributeValue> value(YamlForm form, Map<String, String> words) {
        Optional<String> code = form.code("code");
        Optional<LocalText> name = form.bothNames();
        List<String> synonyms = form.texts("synonyms");
        if (code.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        AttributeValue value = new AttributeValue(code.get(), name.get(), synonyms);
        refuseSharedWords(form, "code", value.code(), Attribute.spellings(value), words);
        return Optional.of(value);
    }

    private boolean scale(YamlForm form, Attribute.Builder builder) {
        Optional<String> measure = form.code("measure");
        Optional<LocalText> unit = form.localText("unit");
        Map<String, String> words = new HashMap<>();
        List<YamlForm> inner = form.forms("bands", "code", "zh", "en", "synonyms", "below");
        List<Band> bands = new ArrayList<>();
        for (YamlForm band : inner) {
            Optional<AttributeValue> value = value(band, words);
            String named = band.optionalText("below").map(Spelling::plain).orElse("");
            if (named.startsWith("$")) {
                Optional<Parameter> parameter = parameter(band, named.substring(1));
                if (parameter.isPresent() && value.isPresent()) {
                    bands.add(new Band(
                            value.get(),
                            parameter.get().values().get(0).value(),
                            parameter.get().name()));
                }
                continue;
            }
            OptionalLong below = below(band);
            if (below.isPresent() && value.isPresent()) {
                bands.add(new Band(value.get(), below.getAsLong()));
            }
        }
        if (inner.isEmpty()) {
            form.add("GP-VOC-03", "bands", "bands");
        } else if (bands.size() == inner.size() && !Scale.ascends(bands)) {
            form.add("GP-VOC-02", "bands", cuts(bands));
        }
        boolean complete =
                measure.isPresent() && unit.isPresent() && bands.size() == inner.size() && Scale.ascends(bands);
        if (complete) {
            builder.scale(new Scale(measure.get(), unit.get(), bands));
        }
        return complete;
    }

    private Optional<Parameter> parameter(YamlForm band, String word) {
        Optional<Parameter> found = Parameter.find(word, parameters);
        if (found.isEmpty()) {
            band.add("GP-PAR-03", "below", Require.abbreviate(word), Parameter.hint(word, parameters));
        }
        return found;
    }

    private static OptionalLong below(YamlForm band) {
        if (!band.has("below")) {
            return OptionalLong.of(Long.MAX_VALUE);
        }
        Optional<Long> cut = band.value("below", RuleMessages.text("rule.number"), text -> {
            long number = Long.parseLong(text);
            return Require.between("A cut point", number, -1_000_000_000_000L, 1_000_000_000_000L);
        });
        return cut.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private static String cuts(List<Band> bands) {
        return String.join(
                ", ",
                IntStream.range(0, bands.size())
                        .mapToObj(i -> bands.get(i).below())
                        .map(cut -> cut == Long.MAX_VALUE ? "-" : String.valueOf(cut))
                        .toList());
    }

    /** One word for two things would make a cell mean what its author did not see. */
    static void refuseSharedWords(
            YamlForm form, String key, String owner, List<String> spellings, Map<String, String> words) {
        List<String> shared = new ArrayList<>();
        List<String> keys = spellings.stream().map(Spelling::key).distinct().toList();
        for (String word : keys) {
            String before = words.putIfAbsent(word, owner);
            if (before != null) {
                shared.add(word);
            }
        }
        if (!shared.isEmpty()) {
            form.add("GP-VOC-01", key, shared.get(0), words.getOrDefault(shared.get(0), ""), owner);
        }
    }
}
