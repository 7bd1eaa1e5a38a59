package org.gridgov.rules.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Facts;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.Effect;
import org.gridgov.policy.PackVersion;
import org.gridgov.policy.RuleInfo;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.Condition;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.Band;
import org.gridgov.rules.pack.PackInfo;
import org.gridgov.rules.pack.PrivacyClass;
import org.gridgov.rules.pack.Scale;

/** Small random packs over attributes of all four types, two of which share a number, and random cases. */
public final class BenchPacks {
    private static final Attribute CODE = Attribute.builder("a", LocalText.parse("甲|alpha"), AttributeType.CODE)
            .values(values("x", "y", "z"))
            .build();
    private static final Attribute SET = Attribute.builder("s", LocalText.parse("乙|beta"), AttributeType.SET)
            .values(values("p", "q", "r"))
            .build();
    private static final Attribute FLAG = Attribute.builder("f", LocalText.parse("丙|gamma"), AttributeType.FLAG)
            .build();
    private static final Attribute BAND = band("b", "丁|delta", Map.of("lo", 0L, "mid", 10L), "hi");
    private static final Attribute OTHER_BAND = band("c", "戊|epsilon", Map.of("few", 5L), "many");
    private static final Attribute FIXED = Attribute.builder("g", LocalText.parse("己|zeta"), AttributeType.CODE)
            .advisable(false)
            .values(values("i", "j"))
            .build();

    /** An attribute that few readers may see, whose words occur nowhere else. */
    public static final Attribute HIDDEN = Attribute.builder(
                    "canary-name", LocalText.parse("金丝雀名|canary label"), AttributeType.CODE)
            .privacy(PrivacyClass.SENSITIVE)
            .values(values("canary-one", "canary-two"))
            .build();

    /** Another one of which advice may speak to those who see it. */
    private static final Attribute HIDDEN_ADVISABLE = Attribute.builder(
                    "canary-other", LocalText.parse("金丝雀另|canary other label"), AttributeType.CODE)
            .privacy(PrivacyClass.PERSONAL)
            .advisable(true)
            .values(values("canary-three", "canary-four"))
            .build();

    /** The vocabulary of all these packs. */
    public static final List<Attribute> VOCABULARY =
            List.of(CODE, SET, FLAG, BAND, OTHER_BAND, FIXED, HIDDEN, HIDDEN_ADVISABLE);

    private static final List<Effect> EFFECTS = List.of(Effect.QUALIFY, Effect.FORBID, Effect.PREFER);

    private BenchPacks() {}

    private static List<AttributeValue> values(String... codes) {
        List<AttributeValue> values = new ArrayList<>();
        for (String code : codes) {
            values.add(new AttributeValue(code, LocalText.parse("值" + code + "|value " + code), List.of()));
        }
        return values;
    }

    private static Attribute band(String name, String label, Map<String, Long> cuts, String last) {
        List<Band> bands = new ArrayList<>();
        cuts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(cut -> bands.add(new Band(values(cut.getKey()).get(0), cut.getValue())));
        bands.add(new Band(values(last).get(0), Long.MAX_VALUE));
        return Attribute.builder(name, LocalText.parse(label), AttributeType.BAND)
                .scale(new Scale("m", LocalText.parse("米|metres"), bands))
                .build();
    }

    /** {@return a pack of 1 to {@code most} rules} */
    public static CheckedPack pack(Random random, int most) {
        List<Rule> rules = new ArrayList<>();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            Effect effect = EFFECTS.get(random.nextInt(EFFECTS.size()));
            List<Condition> conditions = new ArrayList<>();
            int columns = random.nextInt(4);
            for (int j = 0; j <= columns; j++) {
                conditions.add(condition(random));
            }
            RuleInfo info = new RuleInfo(
                    "t/r-" + i,
                    effect,
                    effect == Effect.FORBID ? 0 : 1 + random.nextInt(9),
                    conditions.stream().map(Condition::sentence).toList(),
                    LocalText.parse("第" + random.nextInt(4) + "条|Article"));
            rules.add(new Rule(info, Place.of("t.csv").row(i + 3), conditions));
        }
        return pack(rules);
    }

    private static Condition condition(Random random) {
        Attribute attribute = VOCABULARY.get(random.nextInt(VOCABULARY.size()));
        TreeSet<String> codes = new TreeSet<>();
        int many = 1 + random.nextInt(2);
        for (int i = 0; i < many; i++) {
            codes.add(attribute
                    .values()
                    .get(random.nextInt(attribute.values().size()))
                    .code());
        }
        return new Condition(attribute, random.nextInt(4) == 0, codes);
    }

    /** {@return a pack of some rules} */
    public static CheckedPack pack(List<Rule> rules) {
        LocalText text = LocalText.parse("试|test");
        return new CheckedPack(
                new PackVersion("random", "1", "0".repeat(64), CaseKind.ASSIGNMENT),
                new PackInfo(text, DateRange.ALWAYS, PackInfo.DEFAULT_ZONE, text, text, List.of()),
                VOCABULARY,
                List.of(),
                rules);
    }

    /** {@return facts of which one in four is unknown, and now and then empty or of two codes} */
    public static CaseFacts facts(Random random) {
        Map<String, TreeSet<String>> codes = new TreeMap<>();
        Map<String, Long> measures = new TreeMap<>();
        for (Attribute attribute : VOCABULARY) {
            if (random.nextInt(4) == 0) {
                continue;
            }
            if (attribute.scale().isPresent()) {
                measures.put("m", random.nextInt(14) - 2L);
                continue;
            }
            TreeSet<String> held = new TreeSet<>();
            int many = random.nextInt(8) == 0 ? 0 : attribute.type() == AttributeType.SET ? random.nextInt(3) : 1;
            for (int i = 0; i < many; i++) {
                held.add(attribute
                        .values()
                        .get(random.nextInt(attribute.values().size()))
                        .code());
            }
            codes.put(attribute.name(), held);
        }
        return CaseFacts.of(Facts.of(codes), measures);
    }
}
