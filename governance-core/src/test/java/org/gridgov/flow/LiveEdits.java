package org.gridgov.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A small world of needs, resources and groups of resources with a common limit, changed at random. */
final class LiveEdits {
    private final Random dice;
    private final int size;
    private final int lowest;
    private final int range;
    final LiveFlow live = LiveFlow.empty();
    final List<Integer> needs = new ArrayList<>();
    private final List<Integer> resources = new ArrayList<>();
    private final List<Integer> groups = new ArrayList<>();

    LiveEdits(long seed, int size) {
        dice = new Random(seed);
        this.size = size;
        lowest = dice.nextBoolean() ? 0 : -3;
        range = dice.nextBoolean() ? 4 : 30;
        for (int i = 0; i < 1 + size / 3; i++) {
            int group = live.addNode();
            live.addArc(group, live.root(), dice.nextInt(2 * size), cost());
            groups.add(group);
        }
        for (int i = 0; i < size; i++) {
            addResource();
            addNeed(dice.nextInt(3));
        }
    }

    private int cost() {
        return lowest + dice.nextInt(range);
    }

    private <T> T any(List<T> list) {
        return list.get(dice.nextInt(list.size()));
    }

    int anyNeed() {
        return any(needs);
    }

    private void addResource() {
        int resource = live.addNode();
        for (int need : needs) {
            if (dice.nextBoolean()) {
                live.addArc(need, resource, 1 + dice.nextInt(2), cost());
            }
        }
        live.addArc(resource, dice.nextInt(4) == 0 ? live.root() : any(groups), dice.nextInt(4), cost());
        resources.add(resource);
    }

    /** A need with its arcs; units come last. */
    int addNeed(int units) {
        int need = live.addNode();
        for (int resource : resources) {
            if (dice.nextInt(3) > 0) {
                live.addArc(need, resource, 1 + dice.nextInt(2), cost());
            }
        }
        live.addArc(need, live.root(), LiveFlow.UNLIMITED, 20 + dice.nextInt(5));
        needs.add(need);
        live.setSupply(need, units);
        return need;
    }

    /** One change of any kind. */
    void edit() {
        switch (dice.nextInt(10)) {
            case 0 -> grow(() -> addNeed(dice.nextInt(3)), needs);
            case 1 -> grow(this::addResource, resources);
            case 2 -> shrink(needs);
            case 3 -> shrink(resources);
            case 4 -> live.setSupply(anyNeed(), dice.nextInt(4));
            case 5 -> addArc();
            case 6 -> removeArc();
            default -> editArc();
        }
    }

    /** One change of an arc that stays. */
    void editArc() {
        int arc = anyArc();
        if (dice.nextBoolean()) {
            live.setCost(arc, cost() + (isLast(arc) ? 20 : 0));
        } else if (!isLast(arc)) {
            live.setCapacity(arc, dice.nextInt(5));
        }
    }

    void addArc() {
        if (dice.nextInt(3) == 0 && resources.size() > 1) {
            int one = any(resources);
            int other = any(resources);
            if (one < other) {
                live.addArc(one, other, dice.nextInt(3), dice.nextInt(6));
            }
            return;
        }
        live.addArc(anyNeed(), any(resources), dice.nextInt(3), cost());
    }

    private void removeArc() {
        int arc = anyArc();
        if (!isLast(arc)) {
            live.removeArc(arc);
        }
    }

    private int anyArc() {
        int[] arcs = live.arcs().toArray();
        return arcs[dice.nextInt(arcs.length)];
    }

    /** Whether units of a need that nobody takes end by this arc. */
    private boolean isLast(int arc) {
        return live.capacity(arc) == LiveFlow.UNLIMITED;
    }

    private void grow(Runnable more, List<Integer> list) {
        if (list.size() < 2 * size) {
            more.run();
        }
    }

    private void shrink(List<Integer> list) {
        if (list.size() > 1) {
            Integer node = any(list);
            list.remove(node);
            live.removeNode(node);
        }
    }
}
