package org.gridgov.rules.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.jspecify.annotations.Nullable;

/** Reads scenarios that stand in a YAML file. */
final class ScenarioYaml {
    private final Place file;
    private final String text;
    private final List<Finding> findings;

    ScenarioYaml(PackText file, List<Finding> findings) {
        this.file = Place.of(file.source());
        text = file.text();
        this.findings = findings;
    }

    ScenarioSheet sheet() {
        Optional<YamlNode.Fields> top = YamlText.read(file, text.getBytes(StandardCharsets.UTF_8), findings);
        if (top.isEmpty()) {
            return new ScenarioSheet(List.of(), List.of());
        }
        Map<ScenarioKey, YamlNode> parts = parts(top.get(), ScenarioKey.TOP);
        List<ScenarioRow> rows = new ArrayList<>();
        for (YamlNode item : items(parts.get(ScenarioKey.SCENARIOS), ScenarioKey.SCENARIOS)) {
            fields(item, ScenarioKey.SCENARIOS).ifPresent(fields -> rows.add(row(fields)));
        }
        return new ScenarioSheet(stated(parts.get(ScenarioKey.BASE), ScenarioKey.BASE), rows);
    }

    private ScenarioRow row(YamlNode.Fields fields) {
        Map<ScenarioKey, YamlNode> parts = parts(fields, ScenarioKey.IN_SCENARIO);
        List<ScenarioRow> group = new ArrayList<>();
        for (YamlNode item : items(parts.get(ScenarioKey.GROUP), ScenarioKey.GROUP)) {
            fields(item, ScenarioKey.GROUP).ifPresent(inner -> group.add(candidate(inner)));
        }
        return new ScenarioRow(
                name(parts),
                file.row(fields.line()),
                stated(parts.get(ScenarioKey.GIVEN), ScenarioKey.GIVEN),
                stated(parts.get(ScenarioKey.SWEEP), ScenarioKey.SWEEP),
                group,
                expect(parts.get(ScenarioKey.EXPECT)));
    }

    private ScenarioRow candidate(YamlNode.Fields fields) {
        Map<ScenarioKey, YamlNode> parts = parts(fields, ScenarioKey.IN_CANDIDATE);
        return new ScenarioRow(
                name(parts),
                file.row(fields.line()),
                stated(parts.get(ScenarioKey.GIVEN), ScenarioKey.GIVEN),
                List.of(),
                List.of(),
                expect(parts.get(ScenarioKey.EXPECT)));
    }

    private String name(Map<ScenarioKey, YamlNode> parts) {
        YamlNode node = parts.get(ScenarioKey.NAME);
        if (node != null && !(node instanceof YamlNode.Text)) {
            shape(node, ScenarioKey.NAME, "shape.text");
        }
        return node instanceof YamlNode.Text name ? name.value() : "";
    }

    /** One mapping serves all cases; a list has one mapping per case. */
    private List<SortedMap<ScenarioKey, Stated>> expect(@Nullable YamlNode node) {
        List<SortedMap<ScenarioKey, Stated>> expect = new ArrayList<>();
        if (node instanceof YamlNode.Fields fields) {
            expect.add(expectation(fields));
        } else {
            for (YamlNode item : items(node, ScenarioKey.EXPECT)) {
                fields(item, ScenarioKey.EXPECT).ifPresent(fields -> expect.add(expectation(fields)));
            }
        }
        return expect;
    }

    private SortedMap<ScenarioKey, Stated> expectation(YamlNode.Fields fields) {
        SortedMap<ScenarioKey, Stated> expectation = new TreeMap<>();
        parts(fields, ScenarioKey.IN_EXPECT)
                .forEach((key, node) -> statement(key.word().en(), node).ifPresent(said -> expectation.put(key, said)));
        return expectation;
    }

    private Map<ScenarioKey, YamlNode> parts(YamlNode.Fields fields, Set<ScenarioKey> allowed) {
        Map<ScenarioKey, YamlNode> parts = new TreeMap<>();
        fields.values().forEach((written, node) -> {
            Optional<ScenarioKey> key = ScenarioKey.find(written, allowed);
            Place place = place(node, written);
            if (key.isEmpty()) {
                findings.add(RuleMessages.error(
                        "GP-SCN-01", place, Require.abbreviate(written), ScenarioKey.hint(written, allowed)));
            } else if (parts.put(key.get(), node) != null) {
                findings.add(RuleMessages.error("GP-YAML-03", place, Require.abbreviate(written)));
            }
        });
        return parts;
    }

    private List<Stated> stated(@Nullable YamlNode node, ScenarioKey key) {
        List<Stated> stated = new ArrayList<>();
        if (node == null) {
            return stated;
        }
        fields(node, key)
                .ifPresent(fields -> fields.values()
                        .forEach((written, value) -> statement(written, value).ifPresent(stated::add)));
        return stated;
    }

    private Optional<Stated> statement(String written, YamlNode node) {
        Place place = place(node, written);
        if (node instanceof YamlNode.Text value) {
            if (value.value().isEmpty()) {
                findings.add(RuleMessages.error("GP-SCN-13", place, Require.abbreviate(written)));
                return Optional.empty();
            }
            return Optional.of(new Stated(written, List.of(value.value()), place));
        }
        if (node instanceof YamlNode.Items items
                && items.values().stream().allMatch(item -> item instanceof YamlNode.Text)) {
            List<String> values = new ArrayList<>();
            for (YamlNode item : items.values()) {
                values.add(((YamlNode.Text) item).value());
            }
            return Optional.of(new Stated(written, values, place));
        }
        findings.add(RuleMessages.error(
                "GP-SCN-02", place, Require.abbreviate(written), RuleMessages.text("shape.text-or-texts")));
        return Optional.empty();
    }

    private List<YamlNode> items(@Nullable YamlNode node, ScenarioKey key) {
        if (node == null) {
            return List.of();
        }
        if (node instanceof YamlNode.Items items) {
            return items.values();
        }
        shape(node, key, "shape.mappings");
        return List.of();
    }

    private Optional<YamlNode.Fields> fields(YamlNode node, ScenarioKey key) {
        if (node instanceof YamlNode.Fields fields) {
            return Optional.of(fields);
        }
        shape(node, key, "shape.mapping");
        return Optional.empty();
    }

    private void shape(YamlNode node, ScenarioKey key, String shape) {
        findings.add(
                RuleMessages.error("GP-SCN-02", place(node, key.word().en()), key.word(), RuleMessages.text(shape)));
    }

    private Place place(YamlNode node, String written) {
        return file.row(node.line()).column(Require.abbreviate(written));
    }
}
