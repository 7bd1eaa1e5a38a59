package org.gridgov.rules.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Place;
import org.gridgov.policy.PackVersion;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.Band;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.Parameter;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.RuleMessages;
import org.gridgov.rules.pack.Scale;

/** What a pack's numbers and tables are at one instant. Not thread-safe: it notes who reads which parameter. */
final class Edition {
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("3000-01-01T00:00:00Z");

    private final PolicyPack pack;
    private final Instant at;
    private final Map<String, SortedSet<String>> readers = new TreeMap<>();

    Edition(PolicyPack pack, Instant at) {
        this.pack = pack;
        this.at = at;
    }

    /** The value of a parameter for somebody who reads it; empty, with a finding, if the name is unknown or in a hole. */
    Optional<Long> value(String word, String reader, Place place, List<Finding> findings) {
        Optional<Parameter> found = Parameter.find(word, pack.parameters());
        if (found.isEmpty()) {
            findings.add(RuleMessages.error("GP-PAR-03", place, word, Parameter.hint(word, pack.parameters())));
            return Optional.empty();
        }
        Parameter parameter = found.get();
        Optional<Parameter.Dated> value = parameter.at(at);
        if (value.isEmpty()) {
            findings.add(RuleMessages.error("GP-PAR-04", place, parameter.label(), day(at)));
            return Optional.empty();
        }
        readers.computeIfAbsent(parameter.name(), name -> new TreeSet<>()).add(reader);
        return Optional.of(value.get().value());
    }

    /** Nothing in a pack can be dated before the year 1900 or after 2999, so such an instant stands for an open end. */
    private String day(Instant instant) {
        return instant.isBefore(FIRST) || !instant.isBefore(LAST)
                ? ".."
                : instant.atZone(pack.info().zone()).toLocalDateTime().toString();
    }

    /** The vocabulary with the cut points in force. */
    List<Attribute> attributes(List<Finding> findings) {
        return pack.attributes().stream()
                .map(attribute -> attribute
                        .scale()
                        .map(scale -> resolved(attribute, scale, findings))
                        .orElse(attribute))
                .toList();
    }

    private Attribute resolved(Attribute attribute, Scale scale, List<Finding> findings) {
        if (scale.bands().stream().allMatch(band -> band.parameter().isEmpty())) {
            return attribute;
        }
        Place place = Place.of("vocabulary.yaml").column(attribute.name());
        List<Band> bands = new ArrayList<>();
        for (Band band : scale.bands()) {
            if (band.parameter().isEmpty()) {
                bands.add(band);
            } else {
                Optional<Long> cut = value(band.parameter(), attribute.name(), place, findings);
                bands.add(new Band(band.value(), cut.orElse(band.below()), band.parameter()));
            }
        }
        if (!Scale.ascends(bands)) {
            findings.add(RuleMessages.error(
                    "GP-PAR-05",
                    place,
                    attribute.label(),
                    day(at),
                    bands.stream().limit(bands.size() - 1L).map(Band::below).toList()));
            return attribute;
        }
        return attribute.withScale(new Scale(scale.measure(), scale.unit(), bands));
    }

    /** The tables that are in force. */
    List<DecisionTable> tables() {
        return pack.tables().stream()
                .filter(table -> table.from()
                        .map(day -> !at.isBefore(pack.info().startOf(day)))
                        .orElse(true))
                .toList();
    }

    /** The parameters that somebody reads, in the order of the file. */
    List<ParameterInForce> parameters() {
        List<ParameterInForce> inForce = new ArrayList<>();
        for (Parameter parameter : pack.parameters()) {
            Optional<Parameter.Dated> value = parameter.at(at);
            SortedSet<String> who = readers.getOrDefault(parameter.name(), new TreeSet<>());
            value.ifPresent(dated -> inForce.add(new ParameterInForce(parameter, dated, who)));
        }
        return inForce;
    }

    /**
     * The pack's own version if nothing in it changes while it is valid; otherwise, and if it was or will be another one
     * outside of that time, one whose digest covers what is in force.
     */
    PackVersion version() {
        PackVersion own = pack.version();
        String text = inForce();
        if (pack.switches().size() < 2
                && text.equals(new Edition(pack, pack.info().from()).inForce())) {
            return own;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new PackVersion(own.id(), own.version(), HexFormat.of().formatHex(hash), own.kind());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256", e);
        }
    }

    private String inForce() {
        StringBuilder text = new StringBuilder(pack.version().digest());
        for (ParameterInForce each : parameters()) {
            text.append('\n')
                    .append(each.parameter().name())
                    .append('=')
                    .append(each.value().value());
        }
        tables().forEach(table -> text.append('\n').append(table.name()));
        return text.toString();
    }
}
