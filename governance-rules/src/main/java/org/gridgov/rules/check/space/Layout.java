package org.gridgov.rules.check.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.rules.check.Condition;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.pack.Attribute;

/** The order of the variables and how many cases lie between two levels. Immutable. */
final class Layout {
    private final List<Variable> variables = new ArrayList<>();
    private final Map<String, Variable> byKey = new HashMap<>();
    private final int[] variableOf;
    private final BigInteger[][] between;
    private final BigInteger[][] knownBetween;

    Layout(Collection<Attribute> vocabulary, Collection<Rule> rules) {
        Map<String, Integer> readers = new TreeMap<>();
        Map<String, List<Attribute>> sharing = new TreeMap<>();
        for (Rule rule : rules) {
            for (Condition condition : rule.conditions()) {
                String key = Variable.key(condition.attribute());
                readers.merge(key, 1, Integer::sum);
                share(sharing, key, condition.attribute());
            }
        }
        for (Attribute attribute : vocabulary) {
            String key = Variable.key(attribute);
            if (readers.containsKey(key) && attribute.scale().isEmpty()) {
                share(sharing, key, attribute);
            }
        }
        List<String> order = new ArrayList<>(readers.keySet());
        order.sort(Comparator.comparing((String key) -> -readers.getOrDefault(key, 0))
                .thenComparing(Comparator.naturalOrder()));
        int level = 0;
        for (String key : order) {
            Variable variable = new Variable(sharing.getOrDefault(key, List.of()), level);
            variables.add(variable);
            byKey.put(key, variable);
            level = variable.endLevel();
        }
        variableOf = new int[level + 1];
        for (int i = 0; i < variables.size(); i++) {
            for (int at = variables.get(i).level(); at < variables.get(i).endLevel(); at++) {
                variableOf[at] = i;
            }
        }
        variableOf[level] = variables.size();
        between = products(false);
        knownBetween = products(true);
    }

    private static void share(Map<String, List<Attribute>> sharing, String key, Attribute attribute) {
        List<Attribute> all = sharing.computeIfAbsent(key, each -> new ArrayList<>());
        if (!all.contains(attribute)) {
            all.add(attribute);
        }
    }

    private BigInteger[][] products(boolean known) {
        int length = variables.size();
        BigInteger[][] products = new BigInteger[length + 1][length + 1];
        for (int from = 0; from <= length; from++) {
            BigInteger product = BigInteger.ONE;
            for (int to = from; to <= length; to++) {
                products[from][to] = product;
                product = to < length ? product.multiply(cases(variables.get(to), known)) : product;
            }
        }
        return products;
    }

    private static BigInteger cases(Variable variable, boolean known) {
        int codes = variable.codes().size();
        BigInteger values = variable.isSet() ? BigInteger.ONE.shiftLeft(codes) : BigInteger.valueOf(codes);
        return known ? values : values.add(BigInteger.ONE);
    }

    List<Variable> variables() {
        return variables;
    }

    Variable variable(Attribute attribute) {
        Variable variable = byKey.get(Variable.key(attribute));
        if (variable == null) {
            throw new IllegalArgumentException("A space must have the attribute '" + attribute.name() + "'");
        }
        return variable;
    }

    Variable variableAt(int level) {
        return variables.get(variableOf[level]);
    }

    int[] answers() {
        int[] answers = new int[variableOf.length - 1];
        for (int level = 0; level < answers.length; level++) {
            answers[level] = variableAt(level).answers(level);
        }
        return answers;
    }

    /** The level to go on with after an answer: below an unknown set no code is asked for. */
    int after(int level, int answer) {
        Variable variable = variableAt(level);
        boolean leaves = variable.isSet() && level == variable.level() && answer == Variable.UNKNOWN_SET;
        return leaves ? variable.endLevel() : level + 1;
    }

    boolean isUnknown(int level, int answer) {
        Variable variable = variableAt(level);
        return level == variable.level() && answer == variable.answers(level) - 1;
    }

    /** In how many ways the levels from one up to, and not including, another can be answered. */
    BigInteger ways(int from, int to, boolean known) {
        if (from >= to) {
            return BigInteger.ONE;
        }
        int first = variableOf[from];
        int inside = 0;
        if (from > variables.get(first).level()) {
            int end = Math.min(to, variables.get(first).endLevel());
            inside = end - from;
            first++;
        }
        int last = variableOf[to];
        BigInteger[][] products = known ? knownBetween : between;
        BigInteger blocks = first >= last ? BigInteger.ONE : products[first][last];
        return blocks.shiftLeft(inside);
    }
}
