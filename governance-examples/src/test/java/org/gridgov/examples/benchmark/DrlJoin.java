package org.gridgov.examples.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.Effect;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.Condition;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.pack.Attribute;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/**
 * The baseline that a rule author would write without this library: each rule joins a need with a resource of its cell in
 * the rule language, and its consequence notes what it says of the pair.
 */
public final class DrlJoin {
    private static final int QUALIFIED = 1 << 30;
    private static final int FORBIDDEN = 1 << 29;
    private static final int POINTS = (1 << 20) - 1;
    private static final int ZERO = 1 << 19;

    private final JudgingWorld world;
    private final KieBase rules;
    private final List<Part> parts = new ArrayList<>();
    private final int[] firstPair;
    private final int[] places;

    /** One side of a pair as the rules see it. */
    public static final class Part {
        private final int index;
        private final int cell;
        private final Map<String, List<String>> codes = new HashMap<>();
        private final JudgingWorld world;

        Part(JudgingWorld world, int index, int cell, CaseFacts facts, List<Attribute> attributes) {
            this.world = world;
            this.index = index;
            this.cell = cell;
            for (Attribute attribute : attributes) {
                String name = attribute.name();
                if (attribute.scale().isPresent()) {
                    Long number = facts.measures().get(attribute.scale().get().measure());
                    if (number != null) {
                        codes.put(
                                name,
                                List.of(attribute.scale().get().bandOf(number).code()));
                    }
                } else if (facts.codes().knows(name)) {
                    codes.put(name, List.copyOf(facts.codes().codes(name)));
                }
            }
        }

        /** {@return its position in its list} */
        public int getIndex() {
            return index;
        }

        /** {@return where it is looked up} */
        public int getCell() {
            return cell;
        }

        /** Tells whether an attribute is known. */
        public boolean knows(String attribute) {
            return codes.containsKey(attribute);
        }

        /** Tells whether an attribute holds a code. */
        public boolean has(String attribute, String code) {
            return codes.getOrDefault(attribute, List.of()).contains(code);
        }

        /** Tells whether what lies between this resource and a need has a code. */
        public boolean between(int need, String attribute, String code) {
            int between = world.between(need, index);
            return switch (attribute) {
                case "skilled" -> code.equals(between >= 6 ? "yes" : "no");
                case "overlap" -> code.equals(between % 2 == 1 ? "long" : "short");
                default -> code.equals(List.of("near", "walkable", "far").get(between / 2 % 3));
            };
        }
    }

    /** A need. */
    public record Wanted(Part part) {
        /** {@return where it is looked up} */
        public int getCell() {
            return part.getCell();
        }

        /** {@return its position in its list} */
        public int getIndex() {
            return part.getIndex();
        }

        /** Tells whether an attribute is known. */
        public boolean knows(String attribute) {
            return part.knows(attribute);
        }

        /** Tells whether an attribute holds a code. */
        public boolean has(String attribute, String code) {
            return part.has(attribute, code);
        }
    }

    /** Where the consequences leave what they say. */
    public final class Book {
        private final int[] said = new int[firstPair[firstPair.length - 1]];

        /** Called by consequences. */
        public void qualify(int need, int resource, int points) {
            said[pair(need, resource)] |= QUALIFIED;
            said[pair(need, resource)] += points;
        }

        /** Called by consequences. */
        public void forbid(int need, int resource, int points) {
            said[pair(need, resource)] |= FORBIDDEN;
        }

        /** Called by consequences. */
        public void prefer(int need, int resource, int points) {
            said[pair(need, resource)] += points;
        }

        private int pair(int need, int resource) {
            int pair = firstPair[need] + places[resource];
            if ((said[pair] & POINTS) == 0) {
                said[pair] |= ZERO;
            }
            return pair;
        }

        long sum() {
            long sum = 0;
            for (int each : said) {
                if ((each & QUALIFIED) != 0 && (each & FORBIDDEN) == 0) {
                    sum += 1_000 + (each & POINTS) - ZERO;
                }
            }
            return sum;
        }
    }

    DrlJoin(CheckedPack pack, JudgingWorld world) {
        this.world = world;
        rules = compile(pack);
        firstPair = new int[world.needs.size() + 1];
        for (int need = 0; need < world.needs.size(); need++) {
            parts.add(new Part(world, need, world.cell(need), world.needs.get(need), pack.attributes()));
            firstPair[need + 1] = firstPair[need] + world.resourcesOfCell[world.cell(need)].length;
        }
        places = new int[world.resources.size()];
        for (int cell = 0; cell < JudgingWorld.CELLS; cell++) {
            int[] inCell = world.resourcesOfCell[cell];
            for (int i = 0; i < inCell.length; i++) {
                places[inCell[i]] = i;
                parts.add(new Part(world, inCell[i], cell, world.resources.get(inCell[i]), pack.attributes()));
            }
        }
    }

    long run() {
        KieSession session = rules.newKieSession();
        try {
            Book book = new Book();
            session.setGlobal("book", book);
            for (int i = 0; i < parts.size(); i++) {
                session.insert(i < world.needs.size() ? new Wanted(parts.get(i)) : parts.get(i));
            }
            session.fireAllRules();
            return book.sum();
        } finally {
            session.dispose();
        }
    }

    private static KieBase compile(CheckedPack pack) {
        StringBuilder text =
                new StringBuilder("package joins;\nimport " + DrlJoin.class.getName() + ".*;\nglobal Book book;\n");
        int number = 0;
        for (Rule rule : pack.rules()) {
            text.append(rule(rule, "r" + number++));
        }
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("joins", "joins", "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write(
                "src/main/resources/joins/joins.drl",
                services.getResources()
                        .newByteArrayResource(text.toString().getBytes(StandardCharsets.UTF_8), "UTF-8"));
        KieBuilder builder = services.newKieBuilder(files);
        builder.buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(release).getKieBase();
    }

    private static String rule(Rule rule, String name) {
        boolean forbids = rule.info().effect() == Effect.FORBID;
        List<String> need = new ArrayList<>();
        List<String> resource = new ArrayList<>(List.of("cell == $n.cell"));
        for (Condition condition : rule.conditions()) {
            String attribute = condition.attribute().name();
            boolean between = List.of("skilled", "distance", "overlap").contains(attribute);
            boolean ofResource =
                    List.of("provider", "provider-kind", "area-level").contains(attribute)
                            || attribute.startsWith("resource-");
            String known = "knows(\"" + attribute + "\")";
            String any = condition.codes().stream()
                    .map(code -> between
                            ? "between($n.index, \"" + attribute + "\", \"" + code + "\")"
                            : "has(\"" + attribute + "\", \"" + code + "\")")
                    .collect(Collectors.joining(" || ", "(", ")"));
            String asked = condition.negated() ? "!" + any : any;
            String whole = between ? asked : forbids ? "(!" + known + " || " + asked + ")" : known + " && " + asked;
            (between || ofResource ? resource : need).add(whole);
        }
        String call = rule.info().effect().name().toLowerCase(Locale.ROOT);
        return "rule \"" + name + "\"\nwhen\n  $n : Wanted(" + String.join(", ", need) + ")\n  $r : Part("
                + String.join(", ", resource) + ")\nthen\n  book." + call + "($n.getIndex(), $r.getIndex(), "
                + rule.info().points() + ");\nend\n";
    }
}
