package org.gridgov.rules.check.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.gridgov.basics.Facts;
import org.gridgov.basics.LocalText;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.Effect;
import org.gridgov.rules.check.Condition;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.pack.Attribute;

/**
 * Every case that some rules can tell apart: all combinations of what their attributes can hold.
 *
 * <p>A code, a flag and a band hold one of their values or are unknown; a set holds any of its codes or is unknown. Cases
 * beyond that (a code of several values, or of one that the vocabulary does not list) are not in the space. The cases are
 * never listed: regions of them are decision diagrams, each node held once, so that counts and proofs are exact however
 * many cases there are. Not thread-safe.
 *
 * <p>Source: exact lint over the finite space of cases, {@code POLICY}; decision 001 on unknown facts.
 */
public final class Space {
    /** So many steps are allowed unless said otherwise: some seconds of work. */
    public static final long DEFAULT_STEPS = 4_000_000;

    private final Layout layout;
    private final Nodes nodes;
    private final Diagrams diagrams;
    private final Counter counter;
    private final Counter knownCounter;
    private final IdentityHashMap<Rule, int[]> parts = new IdentityHashMap<>();

    private Space(Layout layout, long steps) {
        this.layout = layout;
        nodes = new Nodes(layout.answers(), steps);
        diagrams = new Diagrams(nodes);
        counter = new Counter(nodes, layout, false);
        knownCounter = new Counter(nodes, layout, true);
    }

    /**
     * Makes the space of some rules. Attributes that most rules read come first.
     *
     * @param vocabulary further attributes; of one that no rule reads only the values matter, where a rule reads another
     *     attribute of its name
     * @param rules the rules; attributes that they do not read are left out
     * @param steps how many steps are allowed
     * @return the space
     */
    public static Space of(Collection<Attribute> vocabulary, Collection<Rule> rules, long steps) {
        return new Space(new Layout(vocabulary, rules), steps);
    }

    /**
     * Allows steps anew.
     *
     * @param steps how many steps are allowed from now on
     */
    public void allow(long steps) {
        nodes.allow(steps);
    }

    /** {@return the attributes, in the order in which the diagrams ask for them} */
    public List<Attribute> attributes() {
        return layout.variables().stream().map(Variable::attribute).toList();
    }

    /** {@return all cases} */
    public Region all() {
        return new Region(this, Nodes.YES);
    }

    /** {@return no case} */
    public Region none() {
        return new Region(this, Nodes.NO);
    }

    /** {@return the cases in which every fact is known} */
    public Region known() {
        Region known = all();
        for (Variable variable : layout.variables()) {
            known = known.and(new Region(this, variable.knownDiagram(nodes)));
        }
        return known;
    }

    /**
     * The cases in which a rule fires: for QUALIFY and PREFER every condition is known to be true, for FORBID none is
     * known to be false.
     *
     * @param rule a rule on attributes of the space
     * @return the cases
     * @throws SpaceLimitException if the allowed steps are used up
     */
    public Region fires(Rule rule) {
        return where(rule.conditions(), rule.info().effect() == Effect.FORBID);
    }

    /**
     * The cases in which every condition is known to be true.
     *
     * @param conditions conditions on attributes of the space
     * @return the cases
     * @throws SpaceLimitException if the allowed steps are used up
     */
    public Region holds(Collection<Condition> conditions) {
        return where(conditions, false);
    }

    private Region where(Collection<Condition> conditions, boolean may) {
        Region region = all();
        for (Condition condition : conditions) {
            Variable variable = layout.variable(condition.attribute());
            region = region.and(new Region(this, variable.diagram(condition, may, nodes)));
        }
        return region;
    }

    /**
     * The union of many regions, put together in pairs.
     *
     * @param regions regions of this space
     * @return the cases in any of them
     * @throws SpaceLimitException if the allowed steps are used up
     */
    public Region union(Collection<Region> regions) {
        List<Region> rest = new ArrayList<>(regions);
        while (rest.size() > 1) {
            List<Region> next = new ArrayList<>();
            for (int i = 0; i < rest.size(); i += 2) {
                next.add(i + 1 < rest.size() ? rest.get(i).or(rest.get(i + 1)) : rest.get(i));
            }
            rest = next;
        }
        return rest.isEmpty() ? none() : rest.get(0);
    }

    /**
     * In how many fully known cases the conditions of two rules hold together. O(attributes); builds next to nothing.
     *
     * @param one a rule on attributes of the space
     * @param other a rule on attributes of the space
     * @return the number of cases
     * @throws SpaceLimitException if the allowed steps are used up
     */
    public BigInteger overlap(Rule one, Rule other) {
        int[] a = parts.computeIfAbsent(one, this::parts);
        int[] b = parts.computeIfAbsent(other, this::parts);
        int[] both = new int[a.length];
        for (int i = 0; i < a.length; i++) {
            int left = a[i];
            int right = b[i];
            both[i] = guarded(() -> diagrams.apply(Diagrams.Op.AND, left, right));
            if (both[i] == Nodes.NO) {
                return BigInteger.ZERO;
            }
        }
        BigInteger product = BigInteger.ONE;
        for (int i = 0; i < a.length; i++) {
            product = product.multiply(knownCounter.within(layout.variables().get(i), both[i]));
        }
        return product;
    }

    /** Where the conditions of a rule hold, each attribute by itself. */
    private int[] parts(Rule rule) {
        int[] found = new int[layout.variables().size()];
        for (int i = 0; i < found.length; i++) {
            Variable variable = layout.variables().get(i);
            List<Condition> own = rule.conditions().stream()
                    .filter(condition -> layout.variable(condition.attribute()) == variable)
                    .toList();
            found[i] = holds(own).root();
        }
        return found;
    }

    Region combine(Diagrams.Op op, Region a, Region b) {
        return new Region(this, guarded(() -> diagrams.apply(op, root(a), root(b))));
    }

    boolean meets(Diagrams.Op op, Region a, Region b) {
        return guarded(() -> diagrams.meets(op, root(a), root(b)) ? 1 : 0) == 1;
    }

    int root(Region region) {
        if (region.space() != this) {
            throw new IllegalArgumentException("Both regions must be of one space, but are of two");
        }
        return region.root();
    }

    int guarded(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (Nodes.LimitReached e) {
            throw tooLarge();
        }
    }

    private SpaceLimitException tooLarge() {
        int[] perLevel = nodes.perLevel();
        Map<Variable, Integer> sizes = new HashMap<>();
        for (int level = 0; level < perLevel.length; level++) {
            sizes.merge(layout.variableAt(level), perLevel[level], Integer::sum);
        }
        List<LocalText> columns = layout.variables().stream()
                .sorted(Comparator.comparing((Variable each) -> -sizes.getOrDefault(each, 0)))
                .map(each -> each.attribute().label())
                .toList();
        return new SpaceLimitException(columns);
    }

    Layout layout() {
        return layout;
    }

    Nodes nodes() {
        return nodes;
    }

    Diagrams diagrams() {
        return diagrams;
    }

    BigInteger count(Region region, boolean known) {
        return (known ? knownCounter : counter).count(region.root());
    }

    boolean contains(Region region, CaseFacts facts) {
        int[] assignment = new int[nodes.endLevel()];
        layout.variables().forEach(variable -> variable.read(facts, assignment));
        int node = region.root();
        while (!nodes.isEnd(node)) {
            node = nodes.child(node, assignment[nodes.level(node)]);
        }
        return node != Nodes.NO;
    }

    /** The cases in which the variable of a level is unknown. */
    Region unknown(int level) {
        return new Region(this, layout.variableAt(level).knownDiagram(nodes)).not();
    }

    Optional<int[]> firstAssignment(int root) {
        if (root == Nodes.NO) {
            return Optional.empty();
        }
        int[] assignment = new int[nodes.endLevel()];
        int node = root;
        while (!nodes.isEnd(node)) {
            int at = node;
            int level = nodes.level(node);
            assignment[level] = IntStream.range(0, nodes.answers(level))
                    .filter(answer -> nodes.child(at, answer) != Nodes.NO)
                    .findFirst()
                    .orElseThrow();
            node = nodes.child(node, assignment[level]);
        }
        return Optional.of(assignment);
    }

    Optional<CaseFacts> witness(Region region) {
        return firstAssignment(region.root()).map(assignment -> {
            Map<String, List<String>> facts = new TreeMap<>();
            Map<String, Long> measures = new TreeMap<>();
            layout.variables().forEach(variable -> variable.write(assignment, facts, measures));
            return CaseFacts.of(Facts.of(facts), measures);
        });
    }
}
