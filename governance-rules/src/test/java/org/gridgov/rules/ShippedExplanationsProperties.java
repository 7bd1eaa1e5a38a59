package org.gridgov.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gridgov.basics.Facts;
import org.gridgov.basics.Language;
import org.gridgov.policy.CaseFacts;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.Condition;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.check.space.Outcome;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.Band;
import org.gridgov.rules.pack.PrivacyClass;
import org.gridgov.rules.workbench.explain.Advice;
import org.gridgov.rules.workbench.explain.CaseExplanation;
import org.gridgov.rules.workbench.explain.Change;
import org.gridgov.rules.workbench.explain.Reader;

/** Explanations of random cases by the three packs of Haihong, for readers of every class. */
class ShippedExplanationsProperties {
    private static final List<CheckedPack> PACKS = ShippedPacks.NAMES.stream()
            .map(name -> PackCheck.of(ShippedPacks.pack(name)).value().orElseThrow())
            .toList();

    private static CheckedPack pack(Random random) {
        return PACKS.get(random.nextInt(PACKS.size()));
    }

    private static Reader reader(Random random) {
        List<PrivacyClass> classes = List.of(PrivacyClass.values());
        return new Reader(classes.get(random.nextInt(classes.size())));
    }

    /** Every other case is nearly one that some rule asks for, so that verdicts of both kinds come up. */
    private static CaseFacts facts(CheckedPack pack, Random random) {
        SortedMap<String, SortedSet<String>> codes = new TreeMap<>();
        Map<String, Long> measures = new HashMap<>();
        for (Attribute attribute : pack.attributes()) {
            set(attribute, codes, measures, random);
        }
        if (random.nextBoolean()) {
            Rule rule = pack.rules().get(random.nextInt(pack.rules().size()));
            for (Condition condition : rule.conditions()) {
                if (condition.attribute().scale().isEmpty() && !condition.negated()) {
                    codes.put(
                            condition.attribute().name(),
                            new TreeSet<>(List.of(condition.codes().first())));
                }
            }
        }
        return CaseFacts.of(Facts.of(codes), measures);
    }

    private static void set(
            Attribute attribute, Map<String, SortedSet<String>> codes, Map<String, Long> measures, Random random) {
        codes.remove(attribute.name());
        attribute.scale().ifPresent(scale -> measures.remove(scale.measure()));
        if (random.nextInt(6) == 0) {
            return;
        }
        if (attribute.scale().isPresent()) {
            List<Band> bands = attribute.scale().get().bands();
            long cut = bands.get(random.nextInt(bands.size())).below();
            measures.put(
                    attribute.scale().get().measure(),
                    cut == Long.MAX_VALUE ? 1000 + random.nextInt(9000) : cut - random.nextInt(2));
            return;
        }
        SortedSet<String> held = new TreeSet<>();
        int many = attribute.type() == AttributeType.SET ? random.nextInt(4) : random.nextInt(12) == 0 ? 0 : 1;
        for (int i = 0; i < many; i++) {
            List<AttributeValue> values = attribute.values();
            held.add(values.get(random.nextInt(values.size())).code());
        }
        codes.put(attribute.name(), held);
    }

    private static String all(CaseExplanation why) {
        try {
            return why.text(Language.ZH) + why.text(Language.EN) + new ObjectMapper().writeValueAsString(why);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Property(tries = 100)
    void q3NothingDependsOnWhatAReaderMayNotSee(@ForAll Random random) {
        CheckedPack pack = pack(random);
        Reader reader = reader(random);
        CaseFacts facts = facts(pack, random);
        CaseExplanation why = CaseExplanation.of(pack, facts, reader);
        String told = all(why);
        for (int i = 0; i < 8; i++) {
            SortedMap<String, SortedSet<String>> codes = new TreeMap<>();
            facts.codes().names().forEach(name -> codes.put(name, facts.codes().codes(name)));
            Map<String, Long> measures = new HashMap<>(facts.measures());
            pack.attributes().stream()
                    .filter(attribute -> !reader.maySee(attribute))
                    .forEach(attribute -> set(attribute, codes, measures, random));
            CaseExplanation other = CaseExplanation.of(pack, CaseFacts.of(Facts.of(codes), measures), reader);
            if (other.eligible() == why.eligible()) {
                assertThat(all(other)).isEqualTo(told);
            }
        }
    }

    @Property(tries = 100)
    void adviceFlipsBySmallestChangesOfWhatMayBeAdvised(@ForAll Random random) {
        CheckedPack pack = pack(random);
        Reader reader = reader(random);
        CaseFacts facts = facts(pack, random);
        boolean eligible = Outcome.of(pack.rules(), facts).eligible();
        Advice advice = CaseExplanation.of(pack, facts, reader).advice();
        if (advice.outcome() == Advice.Outcome.FLIPS) {
            assertThat(Outcome.of(pack.rules(), advice.applyTo(facts)).eligible())
                    .isNotEqualTo(eligible);
        }
        for (Change change : advice.changes()) {
            assertThat(pack.attributes())
                    .filteredOn(attribute -> attribute.name().equals(change.name())
                            || attribute
                                    .scale()
                                    .filter(scale -> scale.measure().equals(change.name()))
                                    .isPresent())
                    .isNotEmpty()
                    .allMatch(attribute -> attribute.advisable() && reader.maySee(attribute));
            assertThat(change.name()).isNotIn("age", "volunteer-age", "living", "subject", "mobility");
        }
        if (reader.mostShown() != PrivacyClass.SENSITIVE) {
            return;
        }
        int size = advice.outcome() == Advice.Outcome.FLIPS ? advice.changes().size() : 3;
        for (CaseFacts one : size > 1 ? neighbours(pack, facts) : List.<CaseFacts>of()) {
            assertThat(Outcome.of(pack.rules(), one).eligible()).isEqualTo(eligible);
            for (CaseFacts two : size > 2 ? neighbours(pack, one) : List.<CaseFacts>of()) {
                assertThat(Outcome.of(pack.rules(), two).eligible()).isEqualTo(eligible);
            }
        }
    }

    /** The cases that differ in one fact of which advice may speak; sets of one code, none, or one more or less. */
    private static List<CaseFacts> neighbours(CheckedPack pack, CaseFacts facts) {
        List<CaseFacts> found = new ArrayList<>();
        for (Attribute attribute : pack.attributes()) {
            if (!attribute.advisable()) {
                continue;
            }
            if (attribute.scale().isPresent()) {
                for (Band band : attribute.scale().get().bands()) {
                    Map<String, Long> measures = new HashMap<>(facts.measures());
                    measures.put(attribute.scale().get().measure(), band.below() - 1);
                    found.add(CaseFacts.of(facts.codes(), measures));
                }
                continue;
            }
            List<List<String>> answers = new ArrayList<>();
            for (AttributeValue value : attribute.values()) {
                answers.add(List.of(value.code()));
            }
            if (attribute.type() == AttributeType.SET) {
                answers.add(List.of());
                for (AttributeValue value : attribute.values()) {
                    SortedSet<String> more = new TreeSet<>(facts.codes().codes(attribute.name()));
                    if (!more.remove(value.code())) {
                        more.add(value.code());
                    }
                    answers.add(List.copyOf(more));
                }
            }
            answers.forEach(codes ->
                    found.add(CaseFacts.of(facts.codes().with(attribute.name(), codes), facts.measures())));
        }
        return found;
    }

    @Property(tries = 100)
    void everySentenceIsWholeInBothLanguages(@ForAll Random random) {
        CheckedPack pack = pack(random);
        CaseExplanation why = CaseExplanation.of(pack, facts(pack, random), reader(random));
        for (Language language : Language.values()) {
            for (String line : why.text(language).split("\n")) {
                assertThat(line.strip())
                        .isNotEmpty()
                        .doesNotContain(
                                "  ", " ,", " ;", " )", "( ", "()", "（）", "（；", "；）", "，，", "{", "null", "：；", "“”");
            }
        }
    }
}
