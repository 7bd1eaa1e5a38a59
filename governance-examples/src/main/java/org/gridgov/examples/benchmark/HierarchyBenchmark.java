package org.gridgov.examples.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gridgov.examples.benchmark.Board.Aim;
import org.gridgov.examples.benchmark.ObjectTree.Node;
import org.gridgov.examples.benchmark.Times.Runs;
import org.gridgov.grid.Hierarchy;

/** A nation of units: {@link Hierarchy} against an {@link ObjectTree}. */
final class HierarchyBenchmark {
    private static final int[] NATION = {31, 11, 8, 14, 17};
    private static final boolean[][] ONE_UP = oneUp();

    private final Nation sorted;
    private final Nation shuffled;
    private final Runs runs;
    private final int questions;
    private final Board board = new Board("object tree: min / median / max");

    private HierarchyBenchmark(int[] fans, Runs runs, int questions) {
        sorted = Nation.of(fans, false);
        shuffled = Nation.of(fans, true);
        this.runs = runs;
        this.questions = questions;
    }

    /** The measured run. */
    static List<String> run() {
        return new HierarchyBenchmark(NATION, new Runs(15, 11), 1 << 20).measure();
    }

    /** The same with few units, to see that it works. */
    static List<String> small() {
        return new HierarchyBenchmark(new int[] {2, 3, 3, 4, 4}, new Runs(1, 3), 64).measure();
    }

    private static boolean[][] oneUp() {
        boolean[][] allowed = new boolean[Nation.KINDS + 1][Nation.KINDS];
        for (int kind = 0; kind < Nation.KINDS; kind++) {
            allowed[kind][kind] = true;
        }
        return allowed;
    }

    private List<String> measure() {
        build("by code", sorted);
        build("shuffled", shuffled);
        memory();
        ask();
        return board.lines();
    }

    private void build(String order, Nation nation) {
        board.add(
                "build and validate " + nation.size() + " units, " + order,
                "ms",
                Times.of(runs, Times.MILLIS, () -> checksum(hierarchy(nation)), () -> checksum(ObjectTree.of(nation))),
                Aim.ratio(20));
        byte[] csv = nation.csv();
        board.add(
                "the same from the bytes of a table, " + order,
                "ms",
                Times.of(runs, Times.MILLIS, () -> checksum(read(csv)), () -> checksum(ObjectTree.read(csv))),
                Aim.ratio(20));
    }

    private void memory() {
        byte[] csv = shuffled.csv();
        double ours = (double) Heap.retained(() -> read(csv)) / shuffled.size();
        double baseline = (double) Heap.retained(() -> ObjectTree.read(csv)) / shuffled.size();
        board.add("memory of a unit", "bytes", Times.once(ours), Times.once(baseline), Aim.ratio(4));
    }

    private void ask() {
        Hierarchy hierarchy = hierarchy(shuffled);
        ObjectTree tree = ObjectTree.of(shuffled);
        Random dice = new Random(3);
        int[] one = dice.ints(questions, 0, hierarchy.size()).toArray();
        int[] other = dice.ints(questions, 0, hierarchy.size()).toArray();
        for (int i = 0; i < questions; i += 2) {
            int[] path = hierarchy.path(other[i]);
            one[i] = path[dice.nextInt(path.length)];
        }
        Node[] oneNode =
                Arrays.stream(one).mapToObj(at -> tree.get(hierarchy.code(at))).toArray(Node[]::new);
        Node[] otherNode = Arrays.stream(other)
                .mapToObj(at -> tree.get(hierarchy.code(at)))
                .toArray(Node[]::new);
        String[] oneCode = Arrays.stream(one).mapToObj(hierarchy::code).toArray(String[]::new);
        String[] otherCode = Arrays.stream(other).mapToObj(hierarchy::code).toArray(String[]::new);
        board.add(
                "is above, by number or node",
                "ns",
                Times.of(runs, questions, () -> above(hierarchy, one, other), () -> above(oneNode, otherNode)),
                Aim.atMost(110));
        board.add(
                "is above, by code",
                "ns",
                Times.of(
                        runs,
                        questions,
                        () -> above(hierarchy, oneCode, otherCode),
                        () -> above(tree, oneCode, otherCode)),
                Aim.NONE);
        board.add(
                "lowest common unit, by number or node",
                "ns",
                Times.of(runs, questions, () -> common(hierarchy, one, other), () -> common(oneNode, otherNode)),
                Aim.atMost(110));
        board.add(
                "unit of a code",
                "ns",
                Times.of(runs, questions, () -> found(hierarchy, otherCode), () -> found(tree, otherCode)),
                Aim.NONE);
        long[] own = new long[hierarchy.size()];
        for (int at = 0; at < own.length; at++) {
            own[at] = at % 500;
            tree.get(hierarchy.code(at)).own = own[at];
        }
        board.add(
                "sum all counts up the tree",
                "ms",
                Times.of(runs, Times.MILLIS, () -> total(hierarchy, own), tree::rollUp),
                Aim.atMost(40));
    }

    private static Hierarchy hierarchy(Nation nation) {
        Hierarchy.Builder builder = Hierarchy.builder(nation.size()).mayHold(ONE_UP);
        for (int i = 0; i < nation.size(); i++) {
            builder.add(nation.codes[i], nation.kinds[i], nation.parents[i]);
        }
        return builder.build();
    }

    private static Hierarchy read(byte[] csv) {
        Hierarchy.Builder builder = Hierarchy.builder(csv.length / 28).mayHold(ONE_UP);
        int at = next(csv, 0, '\n');
        while (at < csv.length) {
            int kind = next(csv, at, ',');
            int parent = next(csv, kind, ',');
            int end = next(csv, parent, '\n');
            builder.add(csv, at, kind - 1, csv[kind] - '0', parent, end - 1);
            at = end;
        }
        return builder.build();
    }

    private static int next(byte[] csv, int from, char sign) {
        int at = from;
        while (csv[at] != sign) {
            at++;
        }
        return at + 1;
    }

    private static long checksum(Hierarchy hierarchy) {
        return hierarchy.size() + 1_000_000L * hierarchy.faults().size();
    }

    private static long checksum(ObjectTree tree) {
        return tree.size() + 1_000_000L * tree.faults().size();
    }

    private static long above(Hierarchy hierarchy, int[] one, int[] other) {
        long sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += hierarchy.contains(one[i], other[i]) ? 1 : 0;
        }
        return sum;
    }

    private static long above(Node[] one, Node[] other) {
        long sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i].contains(other[i]) ? 1 : 0;
        }
        return sum;
    }

    private static long above(Hierarchy hierarchy, String[] one, String[] other) {
        long sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += hierarchy.contains(hierarchy.find(one[i]), hierarchy.find(other[i])) ? 1 : 0;
        }
        return sum;
    }

    private static long above(ObjectTree tree, String[] one, String[] other) {
        long sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += tree.get(one[i]).contains(tree.get(other[i])) ? 1 : 0;
        }
        return sum;
    }

    private static long common(Hierarchy hierarchy, int[] one, int[] other) {
        long sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += hierarchy.lowestCommon(one[i], other[i]);
        }
        return sum;
    }

    private static long common(Node[] one, Node[] other) {
        long sum = 0;
        for (int i = 0; i < one.length; i++) {
            Node common = ObjectTree.lowestCommon(one[i], other[i]);
            sum += common == null ? -1 : common.preorder;
        }
        return sum;
    }

    private static long found(Hierarchy hierarchy, String[] codes) {
        long sum = 0;
        for (String code : codes) {
            sum += hierarchy.find(code);
        }
        return sum;
    }

    private static long found(ObjectTree tree, String[] codes) {
        long sum = 0;
        for (String code : codes) {
            sum += tree.get(code).preorder;
        }
        return sum;
    }

    private static long total(Hierarchy hierarchy, long[] own) {
        long[] sums = hierarchy.rollUp(own);
        long sum = 0;
        for (int at = 0; at < sums.length; at = hierarchy.end(at)) {
            sum += sums[at];
        }
        return sum;
    }
}
