package org.gridgov.examples.cli;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Language;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Ratio;
import org.gridgov.basics.Terms;
import org.gridgov.decision.Mode;
import org.gridgov.decision.Objective;

/** The outcomes of many communities, a line for each question, and what they add up to. */
final class ProvinceText {
    private final StringBuilder text = new StringBuilder();
    private final Language language;
    private final SortedMap<String, Ratio> sums = new TreeMap<>();

    private ProvinceText(Language language) {
        this.language = language;
    }

    static String of(List<Province.Outcome> outcomes, Language language) {
        ProvinceText out = new ProvinceText(language);
        int proven = 0;
        for (Province.Outcome outcome : outcomes) {
            PlanFolder.Line line = outcome.line();
            LocalText trouble = outcome.trouble();
            if (line != null) {
                out.community(line);
                proven++;
            } else if (trouble != null) {
                out.line("trouble", outcome.name(), trouble);
            }
        }
        out.sums.forEach((question, served) -> out.line("total", name(question), served));
        out.line("communities", outcomes.size(), proven);
        return out.text.toString();
    }

    private void community(PlanFolder.Line line) {
        for (Map.Entry<String, Objective> one : line.objectives().entrySet()) {
            Objective objective = one.getValue();
            line(
                    "community",
                    line.name(),
                    name(one.getKey()),
                    objective.servedOfAll(),
                    objective.points(),
                    objective.metres());
            sums.merge(
                    one.getKey(),
                    objective.servedOfAll(),
                    (a, b) -> Ratio.of(a.part() + b.part(), a.whole() + b.whole()));
            Map<Mode, Objective> modes = line.modes().getOrDefault(one.getKey(), new TreeMap<>());
            modes.forEach((mode, other) ->
                    line("community.mode", Terms.name(mode), other.servedOfAll(), other.points(), other.metres()));
        }
        if (line.errors() > 0) {
            line("community.errors", line.name(), line.errors());
        }
    }

    private static LocalText name(String question) {
        return Texts.of("allocate.name." + question);
    }

    private void line(String key, Object... arguments) {
        text.append(Texts.of("allocate." + key, arguments).in(language)).append('\n');
    }
}
