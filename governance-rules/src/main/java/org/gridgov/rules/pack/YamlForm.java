package org.gridgov.rules.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;

/** A mapping of which the allowed keys are known: reads each one, and turns every surprise into a finding. */
final class YamlForm {
    private static final LocalText NOTHING = LocalText.of("", "");

    private final Place file;
    private final YamlNode.Fields fields;
    private final List<Finding> findings;

    YamlForm(Place file, YamlNode.Fields fields, List<Finding> findings, String... keys) {
        this.file = file;
        this.fields = fields;
        this.findings = findings;
        List<String> allowed = Arrays.asList(keys);
        List<LocalText> names = allowed.stream().map(LocalText::parse).toList();
        fields.values().forEach((key, value) -> {
            if (!allowed.contains(key)) {
                add("GP-YAML-02", value.line(), key, Require.abbreviate(key), RuleMessages.hint(key, allowed, names));
            }
        });
    }

    void add(String code, String key, Object... arguments) {
        YamlNode at = fields.values().get(key);
        add(code, at == null ? fields.line() : at.line(), key, arguments);
    }

    private void add(String code, int line, String key, Object... arguments) {
        findings.add(RuleMessages.error(code, file.row(line).column(Require.abbreviate(key)), arguments));
    }

    /** Where it begins. */
    Place place() {
        return file.row(fields.line());
    }

    boolean has(String key) {
        return fields.values().containsKey(key);
    }

    /** A text that must be there. */
    Optional<String> text(String key) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty()
                && !(fields.values().get(key) instanceof YamlNode.Items)
                && !(fields.values().get(key) instanceof YamlNode.Fields)) {
            add("GP-YAML-04", key, key);
        }
        return text;
    }

    /** A text that may be missing or blank. */
    Optional<String> optionalText(String key) {
        YamlNode node = fields.values().get(key);
        if (node != null && !(node instanceof YamlNode.Text)) {
            add("GP-YAML-05", key, key, RuleMessages.text("shape.text"));
        }
        return node instanceof YamlNode.Text text && !text.value().isEmpty()
                ? Optional.of(text.value())
                : Optional.empty();
    }

    /** A text that must be there and that a function must accept; {@code rule} says in words what it accepts. */
    <T> Optional<T> value(String key, LocalText rule, Function<String, T> reader) {
        Optional<String> text = text(key);
        try {
            return text.map(reader);
        } catch (IllegalArgumentException e) {
            add("GP-YAML-07", key, key, rule, Require.abbreviate(text.orElse("")));
            return Optional.empty();
        }
    }

    /** A code that must be there. */
    Optional<String> code(String key) {
        return value(key, RuleMessages.text("rule.code"), text -> Require.code("A code", text));
    }

    /** A text written as {@code 中文|English} that must be there. */
    Optional<LocalText> localText(String key) {
        return value(key, RuleMessages.text("rule.text"), LocalText::parse);
    }

    /** The keys {@code zh} and {@code en}, both of which must be there. */
    Optional<LocalText> bothNames() {
        Function<String, LocalText> plain = text -> LocalText.of(text, text);
        Optional<LocalText> zh = value("zh", RuleMessages.text("rule.name"), plain);
        Optional<LocalText> en = value("en", RuleMessages.text("rule.name"), plain);
        return zh.isPresent() && en.isPresent()
                ? Optional.of(LocalText.of(zh.get().zh(), en.get().en()))
                : Optional.empty();
    }

    LocalText optionalLocalText(String key) {
        return optionalText(key).isEmpty() ? NOTHING : localText(key).orElse(NOTHING);
    }

    /** A list of texts that may be missing. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (item instanceof YamlNode.Text text && !text.value().isEmpty()) {
                texts.add(text.value());
            } else {
                add("GP-YAML-05", item.line(), key, key, RuleMessages.text("shape.texts"));
            }
        }
        return texts;
    }

    /** A list of mappings that may be missing. */
    List<YamlForm> forms(String key, String... keys) {
        List<YamlForm> forms = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (item instanceof YamlNode.Fields inner) {
                forms.add(new YamlForm(file, inner, findings, keys));
            } else {
                add("GP-YAML-05", item.line(), key, key, RuleMessages.text("shape.mappings"));
            }
        }
        return forms;
    }

    private List<YamlNode> items(String key) {
        YamlNode node = fields.values().get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof YamlNode.Items items) {
            return items.values();
        }
        add("GP-YAML-05", key, key, RuleMessages.text("shape.list"));
        return List.of();
    }
}
