package org.gridgov.rules.pack;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;

/** Reads {@code parameters.yaml}: the numbers of the policy, each with the instants at which it switches. */
final class ParameterReader {
    private static final long MOST = 1_000_000_000_000L;

    private final Place file;
    private final ZoneId zone;
    private final List<Finding> findings;

    private ParameterReader(Place file, ZoneId zone, List<Finding> findings) {
        this.file = file;
        this.zone = zone;
        this.findings = findings;
    }

    static List<Parameter> read(Place file, byte[] bytes, ZoneId zone, List<Finding> findings) {
        return new ParameterReader(file, zone, findings).parameters(bytes);
    }

    private List<Parameter> parameters(byte[] bytes) {
        List<Parameter> parameters = new ArrayList<>();
        Optional<YamlNode.Fields> fields = YamlText.read(file, bytes, findings);
        if (fields.isEmpty()) {
            return parameters;
        }
        YamlForm top = new YamlForm(file, fields.get(), findings, "parameters");
        if (!top.has("parameters")) {
            top.add("GP-YAML-04", "parameters", "parameters");
        }
        Map<String, String> words = new HashMap<>();
        for (YamlForm form : top.forms("parameters", "name", "zh", "en", "unit", "source", "values")) {
            parameter(form).ifPresent(parameter -> {
                VocabularyReader.refuseSharedWords(form, "name", parameter.name(), parameter.spellings(), words);
                parameters.add(parameter);
            });
        }
        return parameters;
    }

    private Optional<Parameter> parameter(YamlForm form) {
        Optional<String> name = form.code("name");
        Optional<LocalText> label = form.bothNames();
        LocalText unit = form.optionalLocalText("unit");
        LocalText source = form.optionalLocalText("source");
        List<Parameter.Dated> values = new ArrayList<>();
        List<YamlForm> inner = form.forms("values", "from", "to", "value");
        for (YamlForm each : inner) {
            value(each).ifPresent(values::add);
        }
        List<Parameter.Dated> sorted = closed(values);
        if (inner.isEmpty()) {
            form.add("GP-VOC-03", "values", "values");
        } else if (Parameter.overlap(sorted)) {
            form.add("GP-PAR-01", "values", name.orElse(""));
            return Optional.empty();
        }
        return name.isPresent() && label.isPresent() && !inner.isEmpty() && values.size() == inner.size()
                ? Optional.of(new Parameter(name.get(), label.get(), unit, source, sorted))
                : Optional.empty();
    }

    /** A value without an end lasts until the next one begins. */
    private static List<Parameter.Dated> closed(List<Parameter.Dated> values) {
        List<Parameter.Dated> sorted = values.stream()
                .sorted(Comparator.comparing(Parameter.Dated::from))
                .toList();
        List<Parameter.Dated> closed = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Parameter.Dated value = sorted.get(i);
            boolean open = value.to().equals(Instant.MAX) && i + 1 < sorted.size();
            Instant next = open ? sorted.get(i + 1).from() : value.to();
            closed.add(
                    open && next.isAfter(value.from())
                            ? new Parameter.Dated(value.from(), next, value.value())
                            : value);
        }
        return closed;
    }

    private Optional<Parameter.Dated> value(YamlForm form) {
        LocalText rule = RuleMessages.text("rule.instant");
        Optional<Instant> from = form.has("from") ? form.value("from", rule, this::instant) : Optional.of(Instant.MIN);
        Optional<Instant> to = form.has("to") ? form.value("to", rule, this::instant) : Optional.of(Instant.MAX);
        Optional<Long> value = form.value(
                "value",
                RuleMessages.text("rule.number"),
                text -> Require.between("A value", Long.parseLong(Spelling.plain(text)), -MOST, MOST));
        if (from.isEmpty() || to.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        if (!from.get().isBefore(to.get())) {
            form.add("GP-PAR-02", "to");
            return Optional.empty();
        }
        return Optional.of(new Parameter.Dated(from.get(), to.get(), value.get()));
    }

    private Instant instant(String text) {
        try {
            return text.length() > 10
                    ? Require.instant(
                            "A switch",
                            LocalDateTime.parse(text.replace(' ', 'T'))
                                    .atZone(zone)
                                    .toInstant())
                    : Require.day("A switch", LocalDate.parse(text))
                            .atStartOfDay(zone)
                            .toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A switch must be a day or a day and a time, but is " + text, e);
        }
    }
}
