package org.gridgov.examples.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridgov.basics.Facts;
import org.gridgov.basics.Findings;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Nearest;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.PolicyCase;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PrivacyClass;
import org.gridgov.rules.workbench.explain.CaseExplanation;
import org.gridgov.rules.workbench.explain.Reader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gridgov policy explain PACK}: why one pair is judged as it is, and what smallest change would flip it. */
@Command(name = "explain", description = "Say why a pair is judged so, and what would flip it. / 说明判定理由和最小改变。")
final class PolicyExplain extends PolicyQuestion {
    private static final int LISTED = 5;

    @ArgGroup(multiplicity = "1")
    private Asked asked = new Asked();

    @Option(
            names = "--reader",
            defaultValue = "internal",
            paramLabel = "public|internal|personal|sensitive",
            description = "How much of a person the reader may see. / 读者可见的信息等级。")
    private String reader = "internal";

    /** Either a pair of a case folder or facts that somebody states. */
    static final class Asked {
        @Option(
                names = "--facts",
                paramLabel = "FACTS",
                description = "Facts such as \"urgency=urgent;distance=300\". / 事实，例如 urgency=urgent;distance=300。")
        private @Nullable String facts;

        @ArgGroup(exclusive = false)
        private @Nullable Pair pair;
    }

    /** A pair of a case folder. */
    static final class Pair {
        @Option(names = "--case", required = true, paramLabel = "CASE", description = "A case folder. / 案例文件夹。")
        private Path folder = Path.of("");

        @Option(
                names = {"--why", "--why-not"},
                required = true,
                paramLabel = "SUBJECT/CANDIDATE",
                description = "A task, need or visit, and a post, resource or volunteer. / 事项与候选，用斜杠隔开。")
        private String which = "";
    }

    @Override
    Answer answer(PolicyPack pack, Session session) {
        CheckedPack checked = checked(pack);
        PrivacyClass most = List.of(PrivacyClass.values()).stream()
                .filter(each -> each.name().equalsIgnoreCase(reader))
                .findFirst()
                .orElseThrow(() -> UnreadableInput.usage(Texts.of("policy.reader", reader)));
        CaseFacts facts = asked.pair == null ? stated(checked) : found(checked, asked.pair);
        CaseExplanation explanation = CaseExplanation.of(checked, facts, new Reader(most));
        String pair = asked.pair == null ? "" : asked.pair.which + "\n";
        return Answer.of(explanation, language -> pair + explanation.text(language), Findings.NONE);
    }

    private static CaseFacts found(CheckedPack pack, Pair pair) {
        List<? extends PolicyCase> cases =
                PolicyCases.of(pair.folder, pack.version().kind()).cases();
        return cases.stream()
                .filter(each -> name(each).equals(pair.which))
                .findFirst()
                .map(PolicyCase::facts)
                .map(CaseFacts.class::cast)
                .orElseThrow(() -> new UnreadableInput(missing(pair.which, cases), Findings.NONE));
    }

    private static String name(PolicyCase pair) {
        return pair.subject() + "/" + pair.candidate();
    }

    /** What is said of a pair that is not there: with whom its subject is judged, or which pair is nearest. */
    private static LocalText missing(String which, List<? extends PolicyCase> cases) {
        List<String> candidates = cases.stream()
                .filter(each -> which.startsWith(each.subject() + "/"))
                .map(PolicyCase::candidate)
                .toList();
        if (!candidates.isEmpty()) {
            String few = String.join(", ", candidates.subList(0, Math.min(LISTED, candidates.size())));
            return Texts.of("policy.nopair.with", which, candidates.size(), few);
        }
        return Nearest.of(which, cases.stream().map(PolicyExplain::name).toList())
                .map(near -> Texts.of("policy.nopair.near", which, near))
                .orElse(Texts.of("policy.nopair", which));
    }

    private CaseFacts stated(CheckedPack pack) {
        Map<String, Collection<String>> codes = new TreeMap<>();
        Map<String, Long> measures = new TreeMap<>();
        String text = asked.facts == null ? "" : asked.facts;
        try {
            Facts facts = Facts.parse(text);
            for (String name : facts.names()) {
                Optional<Attribute> attribute = pack.attributes().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst();
                if (attribute.isEmpty()) {
                    List<String> known =
                            pack.attributes().stream().map(Attribute::name).toList();
                    throw UnreadableInput.usage(Nearest.of(name, known)
                            .map(near -> Texts.of("policy.noattribute.near", name, near))
                            .orElse(Texts.of("policy.noattribute", name, String.join(", ", known))));
                }
                if (attribute.get().scale().isPresent()) {
                    String number = String.join("", facts.codes(name));
                    measures.put(attribute.get().scale().get().measure(), Long.valueOf(number));
                } else {
                    codes.put(name, facts.codes(name));
                }
            }
        } catch (IllegalArgumentException e) {
            throw UnreadableInput.usage(Texts.of("policy.facts", text));
        }
        return CaseFacts.of(Facts.of(codes), measures);
    }
}
