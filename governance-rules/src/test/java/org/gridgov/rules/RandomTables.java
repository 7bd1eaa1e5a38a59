package org.gridgov.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Facts;
import org.gridgov.basics.LocalText;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.PackVersion;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.Band;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.PackInfo;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.RuleRow;
import org.gridgov.rules.pack.Scale;

/** Small random tables over an attribute of each type and two scales of one number, and all cases of such tables. */
public final class RandomTables {
    private static final List<String> HEADINGS = List.of("a", "s", "f", "b", "c", "a");
    private final Random random;

    public RandomTables(long seed) {
        random = new Random(seed);
    }

    /** A vocabulary whose numbers of values and cut points differ from call to call. */
    public List<Attribute> vocabulary() {
        List<Attribute> vocabulary = new ArrayList<>();
        vocabulary.add(listed("a", AttributeType.CODE, 2 + random.nextInt(2)));
        vocabulary.add(listed("s", AttributeType.SET, 1 + random.nextInt(3)));
        vocabulary.add(
                Attribute.builder("f", LocalText.parse("f"), AttributeType.FLAG).build());
        vocabulary.add(band("b"));
        vocabulary.add(band("c"));
        return vocabulary;
    }

    private static Attribute listed(String name, AttributeType type, int values) {
        List<AttributeValue> all = new ArrayList<>();
        for (int i = 0; i < values; i++) {
            all.add(value(name + i));
        }
        return Attribute.builder(name, LocalText.parse(name), type).values(all).build();
    }

    private static AttributeValue value(String code) {
        return new AttributeValue(code, LocalText.parse(code), List.of());
    }

    private Attribute band(String name) {
        TreeSet<Long> cuts = new TreeSet<>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            cuts.add((random.nextInt(4) - 1) * 10L);
        }
        cuts.add(Long.MAX_VALUE);
        List<Band> bands = new ArrayList<>();
        for (long cut : cuts) {
            bands.add(new Band(value(name + bands.size()), cut));
        }
        return Attribute.builder(name, LocalText.parse(name), AttributeType.BAND)
                .scale(new Scale("m", LocalText.parse("m"), bands))
                .build();
    }

    /** The same words with other cut points, and perhaps one value more. */
    public List<Attribute> edited(List<Attribute> vocabulary) {
        List<Attribute> edited = new ArrayList<>();
        for (Attribute attribute : vocabulary) {
            switch (attribute.type()) {
                case BAND -> edited.add(recut(attribute));
                case CODE ->
                    edited.add(
                            listed("a", AttributeType.CODE, attribute.values().size() + random.nextInt(2)));
                default -> edited.add(attribute);
            }
        }
        return edited;
    }

    private Attribute recut(Attribute attribute) {
        Scale scale = attribute.scale().orElseThrow();
        long shift = (random.nextInt(3) - 1) * 10L;
        return attribute.withScale(new Scale(
                scale.measure(),
                scale.unit(),
                scale.bands().stream()
                        .map(band ->
                                band.below() == Long.MAX_VALUE ? band : new Band(band.value(), band.below() + shift))
                        .toList()));
    }

    /** The rows with some removed, added or changed. */
    public List<List<String>> edited(List<Attribute> vocabulary, List<List<String>> rows) {
        List<List<String>> edited = new ArrayList<>();
        for (List<String> row : rows) {
            String id = row.get(0);
            switch (random.nextInt(6)) {
                case 0 -> {}
                case 1 -> edited.add(row(vocabulary, id));
                case 2 -> {
                    List<String> renamed = new ArrayList<>(row);
                    renamed.set(0, id + "x");
                    edited.add(renamed);
                }
                default -> edited.add(row);
            }
        }
        if (edited.isEmpty() || random.nextBoolean()) {
            edited.add(row(vocabulary, "n"));
        }
        return edited;
    }

    /** Rows of cells: number, six conditions, effect, points, article. */
    public List<List<String>> rows(List<Attribute> vocabulary, int most) {
        List<List<String>> rows = new ArrayList<>();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            rows.add(row(vocabulary, "r" + i));
        }
        return rows;
    }

    public List<String> row(List<Attribute> vocabulary, String id) {
        List<String> row = new ArrayList<>(List.of(id));
        for (String heading : HEADINGS) {
            Attribute attribute = vocabulary.stream()
                    .filter(each -> each.name().equals(heading))
                    .findFirst()
                    .orElseThrow();
            boolean second = row.size() > 5;
            row.add(random.nextInt(second ? 8 : 2) == 0 ? cell(attribute) : "-");
        }
        String effect = List.of("可选", "可选", "不可选", "加减分").get(random.nextInt(4));
        String points = switch (effect) {
            case "可选" -> String.valueOf(random.nextInt(3));
            case "不可选" -> "-";
            default -> String.valueOf(random.nextBoolean() ? 1 : -1);
        };
        row.addAll(List.of(effect, points, "第一条"));
        return row;
    }

    private String cell(Attribute attribute) {
        List<String> codes = new ArrayList<>(
                attribute.values().stream().map(AttributeValue::code).toList());
        Collections.shuffle(codes, random);
        List<String> some = codes.subList(0, 1 + random.nextInt(Math.min(2, codes.size())));
        String negation = random.nextInt(3) == 0 ? "非" : "";
        return negation + String.join("、" + negation, some);
    }

    /** A pack of one table. */
    public static PolicyPack pack(List<Attribute> vocabulary, List<List<String>> rows) {
        List<RuleRow> numbered = new ArrayList<>();
        rows.forEach(row -> numbered.add(new RuleRow(numbered.size() + 3, row)));
        List<String> headings = new ArrayList<>(List.of("号"));
        headings.addAll(HEADINGS);
        headings.addAll(List.of("判定", "加分", "依据"));
        DecisionTable table = new DecisionTable(
                "t",
                "t.csv",
                null,
                new RuleRow(1, List.of("编号", "条件", "条件", "条件", "条件", "条件", "条件", "结果", "结果", "条文")),
                new RuleRow(2, headings),
                numbered);
        LocalText text = LocalText.parse("试|test");
        return PolicyPack.builder(
                        new PackVersion("random", "1", "0".repeat(64), CaseKind.ASSIGNMENT),
                        new PackInfo(text, DateRange.ALWAYS, PackInfo.DEFAULT_ZONE, text, text, List.of()))
                .attributes(vocabulary)
                .tables(List.of(table))
                .build();
    }

    public static CheckedPack checked(PolicyPack pack) {
        return PackCheck.of(pack)
                .value()
                .orElseThrow(
                        () -> new AssertionError(PackCheck.of(pack).findings().toString()));
    }

    /** Every case that the attributes read by some packs can tell apart, with values of all their vocabularies. */
    public static List<CaseFacts> cases(CheckedPack... packs) {
        Map<String, TreeSet<String>> codes = new TreeMap<>();
        Map<String, Boolean> sets = new HashMap<>();
        TreeSet<Long> numbers = new TreeSet<>();
        TreeSet<String> read = new TreeSet<>();
        for (CheckedPack pack : packs) {
            for (Attribute attribute : pack.attributesRead()) {
                read.add(attribute.name());
                attribute.scale().ifPresent(scale -> scale.bands().forEach(band -> numbers.add(band.below())));
            }
        }
        for (CheckedPack pack : packs) {
            for (Attribute attribute : pack.attributes()) {
                if (attribute.scale().isEmpty() && read.contains(attribute.name())) {
                    sets.merge(attribute.name(), attribute.type() == AttributeType.SET, Boolean::logicalOr);
                    attribute
                            .values()
                            .forEach(value -> codes.computeIfAbsent(attribute.name(), name -> new TreeSet<>())
                                    .add(value.code()));
                }
            }
        }
        List<CaseFacts> cases = new ArrayList<>(List.of(CaseFacts.of(Facts.NONE, Map.of())));
        codes.forEach((name, values) -> {
            List<CaseFacts> before = List.copyOf(cases);
            for (List<String> held : answers(List.copyOf(values), sets.getOrDefault(name, false))) {
                before.forEach(each -> cases.add(CaseFacts.of(each.codes().with(name, held), each.measures())));
            }
        });
        List<CaseFacts> before = List.copyOf(cases);
        for (long below : numbers) {
            before.forEach(each -> cases.add(CaseFacts.of(each.codes(), Map.of("m", below - 1))));
        }
        return cases;
    }

    private static List<List<String>> answers(List<String> values, boolean set) {
        List<List<String>> answers = new ArrayList<>();
        if (!set) {
            values.forEach(value -> answers.add(List.of(value)));
            return answers;
        }
        for (int mask = 0; mask < 1 << values.size(); mask++) {
            List<String> held = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    held.add(values.get(i));
                }
            }
            answers.add(held);
        }
        return answers;
    }

    /** Whether a case knows every fact that some packs read. */
    public static boolean isKnown(CaseFacts facts, CheckedPack... packs) {
        for (CheckedPack pack : packs) {
            for (Attribute attribute : pack.attributesRead()) {
                boolean known = attribute.scale().isPresent()
                        ? facts.measures().containsKey("m")
                        : facts.codes().knows(attribute.name());
                if (!known) {
                    return false;
                }
            }
        }
        return true;
    }
}
