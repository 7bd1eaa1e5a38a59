package org.gridgov.rules.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;

/** Reads {@code lint.yaml}: what lint need not say again, why, and until when. */
final class AcceptedReader {
    private AcceptedReader() {}

    static List<Accepted> read(Place file, byte[] bytes, List<Finding> findings) {
        List<Accepted> accepted = new ArrayList<>();
        Optional<YamlNode.Fields> fields = YamlText.read(file, bytes, findings);
        if (fields.isEmpty()) {
            return accepted;
        }
        YamlForm top = new YamlForm(file, fields.get(), findings, "accept");
        if (!top.has("accept")) {
            top.add("GP-YAML-04", "accept", "accept");
        }
        for (YamlForm form : top.forms("accept", "rule", "code", "reason", "until")) {
            String rule = form.optionalText("rule").orElse("");
            Optional<String> code = form.code("code");
            Optional<LocalText> reason = form.localText("reason");
            Optional<LocalDate> until = form.value("until", RuleMessages.text("rule.day"), AcceptedReader::day);
            if (code.isPresent() && reason.isPresent() && until.isPresent()) {
                accepted.add(new Accepted(rule, code.get(), reason.get(), until.get(), form.place()));
            }
        }
        return accepted;
    }

    private static LocalDate day(String text) {
        try {
            return Require.day("An acceptance", LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A day must be written like 2027-01-01, but is " + text, e);
        }
    }
}
