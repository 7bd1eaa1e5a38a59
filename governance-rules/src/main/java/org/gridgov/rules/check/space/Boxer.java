package org.gridgov.rules.check.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds few boxes that hold exactly the cases of a region: the first case that is left is widened as far as it goes, and
 * what the box holds is taken away. Not thread-safe.
 */
final class Boxer {
    private final Space space;
    private final Nodes nodes;
    private final List<Variable> variables;
    private final Region context;
    private final Region beyond;

    Boxer(Space space, Region context) {
        this.space = space;
        nodes = space.nodes();
        variables = space.layout().variables();
        space.root(context);
        this.context = context;
        beyond = context.not();
    }

    Cover cover(Region region, int limit) {
        int goal = region.or(beyond).root();
        List<boolean[][]> found = new ArrayList<>();
        Region rest = region;
        while (!rest.isEmpty() && found.size() < limit) {
            int[] seed = space.firstAssignment(rest.root()).orElseThrow();
            boolean[][] box = allow(seed);
            space.guarded(() -> {
                widen(box, goal);
                return 0;
            });
            found.add(box);
            rest = rest.minus(region(box));
        }
        if (rest.isEmpty()) {
            dropNeedless(found, region);
        }
        List<Box> boxes = found.stream()
                .map(box -> new Box(
                        variables.stream()
                                .filter(variable -> !isFree(variable, box))
                                .map(variable -> BoxWords.side(variable, box))
                                .toList(),
                        region.and(region(box)).count()))
                .toList();
        return new Cover(boxes, region.count(), rest.count());
    }

    private void dropNeedless(List<boolean[][]> found, Region region) {
        for (int i = 0; i < found.size() && found.size() > 1; i++) {
            List<Region> others = new ArrayList<>();
            for (int j = 0; j < found.size(); j++) {
                if (j != i) {
                    others.add(region(found.get(j)));
                }
            }
            if (space.union(others).encloses(region)) {
                found.remove(i--);
            }
        }
    }

    private boolean[][] allow(int[] seed) {
        boolean[][] box = new boolean[seed.length][];
        for (int level = 0; level < seed.length; level++) {
            box[level] = new boolean[nodes.answers(level)];
            box[level][seed[level]] = true;
        }
        for (Variable variable : variables) {
            if (variable.isSet() && box[variable.level()][Variable.UNKNOWN_SET]) {
                for (int level = variable.level() + 1; level < variable.endLevel(); level++) {
                    Arrays.fill(box[level], true);
                }
            }
        }
        return box;
    }

    private static boolean isFree(Variable variable, boolean[][] box) {
        for (int level = variable.level(); level < variable.endLevel(); level++) {
            for (boolean allowed : box[level]) {
                if (!allowed) {
                    return false;
                }
            }
        }
        return true;
    }

    /** First lets go of whole attributes, those that few rules read before the others; then adds single answers. */
    private void widen(boolean[][] box, int goal) {
        for (int i = variables.size() - 1; i >= 0; i--) {
            Variable variable = variables.get(i);
            boolean[][] before = new boolean[variable.endLevel() - variable.level()][];
            for (int level = variable.level(); level < variable.endLevel(); level++) {
                before[level - variable.level()] = box[level].clone();
                Arrays.fill(box[level], true);
            }
            if (!fits(box, goal)) {
                System.arraycopy(before, 0, box, variable.level(), before.length);
            }
        }
        for (int i = variables.size() - 1; i >= 0; i--) {
            Variable variable = variables.get(i);
            int last = variable.isSet() ? variable.level() + 1 : variable.level();
            for (int level = variable.endLevel() - 1; level >= last; level--) {
                widen(box, level, goal);
            }
            if (variable.isSet()) {
                widen(box, variable.level(), goal);
            }
        }
    }

    /** Nobody wants to read "or unknown" where no unknown fact is meant. */
    private boolean isMeant(int level, int answer) {
        return !space.layout().isUnknown(level, answer) || space.unknown(level).meets(context);
    }

    private void widen(boolean[][] box, int level, int goal) {
        for (int answer = 0; answer < box[level].length; answer++) {
            if (!box[level][answer] && isMeant(level, answer)) {
                box[level][answer] = true;
                box[level][answer] = fits(box, goal);
            }
        }
    }

    /** Whether every case of a box is one of the goal. */
    private boolean fits(boolean[][] box, int goal) {
        LongIntMap seen = new LongIntMap();
        int[] stack = new int[64];
        int top = 0;
        stack[top++] = goal;
        while (top > 0) {
            int node = stack[--top];
            if (node == Nodes.NO) {
                return false;
            }
            if (nodes.isEnd(node) || !seen.put(node + 1L, 0)) {
                continue;
            }
            nodes.step();
            boolean[] allowed = box[nodes.level(node)];
            if (top + allowed.length > stack.length) {
                stack = Arrays.copyOf(stack, (top + allowed.length) * 2);
            }
            for (int answer = 0; answer < allowed.length; answer++) {
                if (allowed[answer]) {
                    stack[top++] = nodes.child(node, answer);
                }
            }
        }
        return true;
    }

    private Region region(boolean[][] box) {
        int next = Nodes.YES;
        for (int i = variables.size() - 1; i >= 0; i--) {
            Variable variable = variables.get(i);
            int inside = next;
            for (int level = variable.endLevel() - 1; level > variable.level(); level--) {
                inside = nodes.node(level, chosen(box[level], inside, inside));
            }
            next = nodes.node(variable.level(), chosen(box[variable.level()], inside, next));
        }
        return new Region(space, next);
    }

    private static int[] chosen(boolean[] allowed, int child, int last) {
        int[] children = new int[allowed.length];
        for (int answer = 0; answer < allowed.length; answer++) {
            int to = answer == allowed.length - 1 ? last : child;
            children[answer] = allowed[answer] ? to : Nodes.NO;
        }
        return children;
    }
}
