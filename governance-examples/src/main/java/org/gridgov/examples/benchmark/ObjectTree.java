package org.gridgov.examples.benchmark;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The baseline of the hierarchy: a node for each unit and a map from code to node, as one writes it without a second
 * thought, and with the same checks.
 *
 * <p>It is not made slow: the map has its room from the start, the nodes have preorder numbers, so ancestors are told by
 * two comparisons, and the text of the parent is not kept.
 */
final class ObjectTree {
    /** A unit. */
    static final class Node {
        final String code;
        final int kind;
        final List<Node> children = new ArrayList<>();

        @Nullable Node parent;

        int preorder = -1;
        int size;
        long own;
        long total;

        Node(String code, int kind) {
            this.code = code;
            this.kind = kind;
        }

        boolean contains(Node lower) {
            return preorder <= lower.preorder && lower.preorder < preorder + size;
        }

        long rollUp() {
            long sum = own;
            for (Node child : children) {
                sum += child.rollUp();
            }
            total = sum;
            return sum;
        }
    }

    /** A row as it was read. */
    private record Row(String code, int kind, String parent) {}

    private final Map<String, Node> nodes;
    private final List<Node> roots = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private ObjectTree(int expected) {
        nodes = new HashMap<>(expected * 4 / 3 + 1);
    }

    static ObjectTree of(Nation nation) {
        ObjectTree tree = new ObjectTree(nation.size());
        for (int i = 0; i < nation.size(); i++) {
            tree.add(nation.codes[i], nation.kinds[i]);
        }
        for (int i = 0; i < nation.size(); i++) {
            tree.link(nation.codes[i], nation.parents[i]);
        }
        tree.number();
        return tree;
    }

    static ObjectTree read(byte[] csv) {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.US_ASCII))) {
            reader.readLine();
            String line = reader.readLine();
            while (line != null) {
                int first = line.indexOf(',');
                int second = line.indexOf(',', first + 1);
                rows.add(new Row(
                        line.substring(0, first),
                        Integer.parseInt(line, first + 1, second, 10),
                        line.substring(second + 1)));
                line = reader.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ObjectTree tree = new ObjectTree(rows.size());
        for (Row row : rows) {
            tree.add(row.code(), row.kind());
        }
        for (Row row : rows) {
            tree.link(row.code(), row.parent().isEmpty() ? null : row.parent());
        }
        tree.number();
        return tree;
    }

    private void add(String code, int kind) {
        if (nodes.putIfAbsent(code, new Node(code, kind)) != null) {
            faults.add(code + " twice");
        }
    }

    private void link(String code, @Nullable String parent) {
        Node node = get(code);
        if (parent == null) {
            if (node.kind == 0) {
                roots.add(node);
            } else {
                faults.add(code + " without parent");
            }
            return;
        }
        Node above = nodes.get(parent);
        if (above == null) {
            faults.add(code + " below unknown " + parent);
        } else if (above.kind != node.kind - 1) {
            faults.add(code + " below wrong " + parent);
        } else {
            node.parent = above;
            above.children.add(node);
        }
    }

    /** Sorts siblings and numbers what hangs on a root; what has a parent and got no number is in a cycle or below one. */
    private void number() {
        roots.sort(Comparator.comparing(node -> node.code));
        int next = 0;
        for (Node root : roots) {
            next = number(root, next);
        }
        if (next < nodes.size()) {
            for (Node node : nodes.values()) {
                if (node.preorder < 0) {
                    faults.add(node.code + " out of reach");
                }
            }
        }
    }

    private static int number(Node node, int at) {
        node.preorder = at;
        node.children.sort(Comparator.comparing(child -> child.code));
        int next = at + 1;
        for (Node child : node.children) {
            next = number(child, next);
        }
        node.size = next - at;
        return next;
    }

    Node get(String code) {
        Node node = nodes.get(code);
        if (node == null) {
            throw new IllegalArgumentException("Unknown code '" + code + "'");
        }
        return node;
    }

    static @Nullable Node lowestCommon(Node one, Node other) {
        Node at = one;
        while (at != null && !at.contains(other)) {
            at = at.parent;
        }
        return at;
    }

    long rollUp() {
        long sum = 0;
        for (Node root : roots) {
            sum += root.rollUp();
        }
        return sum;
    }

    int size() {
        return nodes.size();
    }

    List<String> faults() {
        return faults;
    }
}
