package org.gridgov.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.basics.Level;
import org.gridgov.basics.Place;
import org.jspecify.annotations.Nullable;

/**
 * Findings in the form in which editors and build servers take them.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: Static Analysis Results Interchange Format (SARIF) 2.1.0, OASIS standard.
 *
 * @param version the version of the format
 * @param runs one run
 */
@JsonPropertyOrder({"version", "runs"})
public record Sarif(String version, List<Run> runs) {
    private static final Pattern COLUMN = Pattern.compile("[1-9][0-9]{0,8}");
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";

    /**
     * What one tool found.
     *
     * @param tool the tool
     * @param results what it found, in the order of the findings
     */
    @JsonPropertyOrder({"tool", "results"})
    public record Run(Tool tool, List<Result> results) {}

    /**
     * A tool.
     *
     * @param driver what found it
     */
    public record Tool(Driver driver) {}

    /**
     * What found it.
     *
     * @param name its name
     * @param rules the codes that occur, in their natural order
     */
    @JsonPropertyOrder({"name", "rules"})
    public record Driver(String name, List<Code> rules) {}

    /**
     * A code of findings.
     *
     * @param id the code
     */
    public record Code(String id) {}

    /**
     * A finding.
     *
     * @param ruleId its code
     * @param level error, warning or note
     * @param message cause, effect and cure
     * @param locations where it stands; none for the whole
     */
    @JsonPropertyOrder({"ruleId", "level", "message", "locations"})
    public record Result(String ruleId, String level, Message message, List<Location> locations) {}

    /**
     * A text.
     *
     * @param text the text
     */
    public record Message(String text) {}

    /**
     * A place.
     *
     * @param physicalLocation the place in a file
     */
    public record Location(Physical physicalLocation) {}

    /**
     * A place in a file.
     *
     * @param artifactLocation the file
     * @param region the line; null for the whole file
     */
    @JsonPropertyOrder({"artifactLocation", "region"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Physical(
            Artifact artifactLocation, @Nullable Region region) {}

    /**
     * A file.
     *
     * @param uri its name within the pack or case, everything but letters, digits and {@code /-._~} of ASCII percent-encoded
     */
    public record Artifact(String uri) {}

    /**
     * A place in a text.
     *
     * @param startLine the line, the first being 1
     * @param startColumn the column, the first being 1; null if only a heading is known
     */
    @JsonPropertyOrder({"startLine", "startColumn"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Region(int startLine, @Nullable Integer startColumn) {}

    /**
     * Translates findings.
     *
     * @param tool what found them
     * @param findings the findings
     * @param language the language of the messages
     * @return one result per finding, same order
     */
    public static Sarif of(String tool, Findings findings, Language language) {
        List<Code> codes = findings.stream()
                .map(Finding::code)
                .distinct()
                .sorted()
                .map(Code::new)
                .toList();
        List<Result> results =
                findings.stream().map(finding -> result(finding, language)).toList();
        return new Sarif("2.1.0", List.of(new Run(new Tool(new Driver(tool, codes)), results)));
    }

    private static Result result(Finding finding, Language language) {
        String text = finding.cause().in(language) + "\n" + finding.effect().in(language) + "\n"
                + finding.cure().in(language);
        return new Result(finding.code(), level(finding.level()), new Message(text), locations(finding.place()));
    }

    private static String level(Level level) {
        return switch (level) {
            case ERROR -> "error";
            case WARNING -> "warning";
            default -> "note";
        };
    }

    private static List<Location> locations(Place place) {
        if (place.source().isEmpty()) {
            return List.of();
        }
        boolean isNumber = COLUMN.matcher(place.column()).matches();
        Region region =
                place.row() == 0 ? null : new Region(place.row(), isNumber ? Integer.valueOf(place.column()) : null);
        return List.of(new Location(new Physical(new Artifact(uri(place.source())), region)));
    }

    private static String uri(String source) {
        StringBuilder uri = new StringBuilder();
        for (byte each : source.getBytes(StandardCharsets.UTF_8)) {
            boolean isPlain = each > ' ' && PLAIN.indexOf(each) >= 0;
            uri.append(isPlain ? String.valueOf((char) each) : String.format(Locale.ROOT, "%%%02X", each & 0xff));
        }
        return uri.toString();
    }
}
