package org.gridgov.merging.regroup;

import java.util.Arrays;

/** The connected parts of a problem, and the groups of units in which a part is worked on. */
final class Parts {
    final RegroupProblem problem;
    /** The connected part of each unit, numbered by first unit. */
    final int[] partOf;

    final int parts;
    private final int[] unitFirst;
    private final int[] unitsByPart;
    private final long[] netTotal;
    private final int[] labelBase;
    private final long[] labelTotal;
    private final XLogX f;
    private final int[] netOrder;
    private final int[] local;
    private final int[] place;

    Parts(RegroupProblem problem) {
        this.problem = problem;
        int units = problem.units();
        partOf = ConnectedParts.of(problem);
        parts = Arrays.stream(partOf).max().orElse(-1) + 1;
        unitFirst = new int[parts + 1];
        for (int part : partOf) {
            unitFirst[part + 1]++;
        }
        for (int part = 0; part < parts; part++) {
            unitFirst[part + 1] += unitFirst[part];
        }
        unitsByPart = new int[units];
        int[] next = Arrays.copyOf(unitFirst, parts);
        for (int unit = 0; unit < units; unit++) {
            unitsByPart[next[partOf[unit]]++] = unit;
        }
        netOrder = NetOrder.of(problem);
        netTotal = new long[problem.nets()];
        labelBase = new int[problem.nets() + 1];
        for (int rank = 0; rank < problem.nets(); rank++) {
            labelBase[rank + 1] = labelBase[rank] + problem.netCells(netOrder[rank]);
        }
        labelTotal = new long[labelBase[problem.nets()]];
        local = new int[labelTotal.length];
        Arrays.fill(local, -1);
        place = new int[labelTotal.length];
        long largest = 0;
        for (int unit = 0; unit < units; unit++) {
            largest = Math.max(largest, problem.households(unit));
            for (int rank = 0; rank < problem.nets(); rank++) {
                int cell = problem.netCell(netOrder[rank], unit);
                if (cell >= 0) {
                    netTotal[rank] += problem.households(unit);
                    labelTotal[labelBase[rank] + cell] += problem.households(unit);
                }
            }
        }
        f = new XLogX(Math.max(largest, Math.min(2 * problem.most(), 1 << 17)));
    }

    /** The units of a part, ascending. */
    int[] units(int part) {
        return Arrays.copyOfRange(unitsByPart, unitFirst[part], unitFirst[part + 1]);
    }

    int size(int part) {
        return unitFirst[part + 1] - unitFirst[part];
    }

    /** What a division of all units costs. */
    double cost(int[] cellOf) {
        double cost = 0;
        for (int rank = 0; rank < netOrder.length; rank++) {
            cost += NetCost.of(problem, netOrder[rank], cellOf, f);
        }
        return Math.max(0, cost);
    }

    /** What one cell of these units costs. */
    double costOfOne(int[] units) {
        return ground(units, new int[units.length], 1, new int[0]).cost(new int[1]);
    }

    /** An upper bound of what any division can cost. */
    double costliest() {
        double sum = 1;
        for (int net = 0; net < problem.nets(); net++) {
            sum += (problem.across(net) + problem.cut(net)) * StrictMath.log(2.0 + netTotal[rankOf(net)]);
        }
        return sum;
    }

    private int rankOf(int net) {
        for (int rank = 0; rank < netOrder.length; rank++) {
            if (netOrder[rank] == net) {
                return rank;
            }
        }
        throw new IllegalArgumentException("No net " + net);
    }

    /**
     * Makes the ground of a part.
     *
     * @param units its units
     * @param groupOf the group of each of them, {@code 0 .. groups - 1}
     * @param apartPairs pairs of units, flat, that must be kept apart; others than of this part are passed over
     */
    Ground ground(int[] units, int[] groupOf, int groups, int[] apartPairs) {
        int low = units[0];
        int[] groupOfUnit = new int[units[units.length - 1] - low + 1];
        Arrays.fill(groupOfUnit, -1);
        long[] weight = new long[groups];
        for (int index = 0; index < units.length; index++) {
            groupOfUnit[units[index] - low] = groupOf[index];
            weight[groupOf[index]] += problem.households(units[index]);
        }
        Adjacency.Edges edges = new Adjacency.Edges();
        for (int unit : units) {
            for (int index = 0; index < problem.neighbours(unit); index++) {
                int other = problem.neighbour(unit, index);
                int a = groupOfUnit[unit - low];
                int b = groupOfUnit[other - low];
                if (other > unit && a != b) {
                    edges.add(a, b, problem.borderMetres(unit, index));
                }
            }
        }
        Entries entries = new Entries(units, groupOf, groups);
        int[][] apart = new int[groups][0];
        for (int pair = 0; pair + 1 < apartPairs.length; pair += 2) {
            int a = apartPairs[pair] - low;
            int b = apartPairs[pair + 1] - low;
            if (a >= 0
                    && b >= 0
                    && a < groupOfUnit.length
                    && b < groupOfUnit.length
                    && groupOfUnit[a] >= 0
                    && groupOfUnit[b] >= 0
                    && groupOfUnit[a] != groupOfUnit[b]) {
                apart[groupOfUnit[a]] = with(apart[groupOfUnit[a]], groupOfUnit[b]);
                apart[groupOfUnit[b]] = with(apart[groupOfUnit[b]], groupOfUnit[a]);
            }
        }
        int nets = problem.nets();
        double[] across = new double[nets];
        double[] both = new double[nets];
        for (int rank = 0; rank < nets; rank++) {
            double total = Math.max(1, netTotal[rank]);
            across[rank] = problem.across(netOrder[rank]) / total;
            both[rank] = (problem.across(netOrder[rank]) + problem.cut(netOrder[rank])) / total;
        }
        return new Ground(
                problem.least(),
                problem.most(),
                weight,
                edges.build(groups, new int[groups]),
                entries.first,
                entries.label,
                entries.weight,
                entries.labelNet,
                entries.labelWhole,
                across,
                both,
                entries.fixed,
                apart,
                f);
    }

    private static int[] with(int[] list, int value) {
        int[] longer = Arrays.copyOf(list, list.length + 1);
        longer[list.length] = value;
        return longer;
    }

    /** The households of each group by label, labels numbered afresh within the part. */
    private final class Entries {
        final int[] first;
        final int[] label;
        final long[] weight;
        final int[] labelNet;
        final long[] labelWhole;
        final double[] fixed;

        Entries(int[] units, int[] groupOf, int groups) {
            int nets = problem.nets();
            int[] memberFirst = new int[groups + 1];
            for (int group : groupOf) {
                memberFirst[group + 1]++;
            }
            for (int group = 0; group < groups; group++) {
                memberFirst[group + 1] += memberFirst[group];
            }
            int[] member = new int[units.length];
            int[] next = Arrays.copyOf(memberFirst, groups);
            for (int index = 0; index < units.length; index++) {
                member[next[groupOf[index]]++] = units[index];
            }
            int[] netOfLocal = new int[Math.min(labelTotal.length, Math.max(units.length, units.length * nets))];
            int[] globalOf = new int[netOfLocal.length];
            int locals = 0;
            first = new int[groups + 1];
            fixed = new double[groups];
            int[] labels = new int[Math.max(16, groups * nets)];
            long[] weights = new long[labels.length];
            int size = 0;
            for (int group = 0; group < groups; group++) {
                for (int rank = 0; rank < nets; rank++) {
                    int net = netOrder[rank];
                    int from = size;
                    for (int index = memberFirst[group]; index < memberFirst[group + 1]; index++) {
                        int unit = member[index];
                        int cell = problem.netCell(net, unit);
                        long households = problem.households(unit);
                        if (cell < 0 || households == 0) {
                            continue;
                        }
                        int global = labelBase[rank] + cell;
                        if (local[global] < 0) {
                            netOfLocal[locals] = rank;
                            globalOf[locals] = global;
                            local[global] = locals++;
                        }
                        int at = place[global] - 1;
                        if (at < from || at >= size || labels[at] != local[global]) {
                            if (size == labels.length) {
                                labels = Arrays.copyOf(labels, 2 * size);
                                weights = Arrays.copyOf(weights, 2 * size);
                            }
                            at = size++;
                            labels[at] = local[global];
                            place[global] = at + 1;
                        }
                        weights[at] += households;
                        fixed[group] += problem.cut(net)
                                * households
                                * StrictMath.log((double) labelTotal[global])
                                / Math.max(1, netTotal[rank]);
                    }
                }
                first[group + 1] = size;
            }
            label = Arrays.copyOf(labels, size);
            weight = Arrays.copyOf(weights, size);
            long[] whole = new long[locals];
            for (int used = 0; used < locals; used++) {
                local[globalOf[used]] = -1;
                whole[used] = labelTotal[globalOf[used]];
            }
            labelWhole = new long[locals];
            labelNet = Arrays.copyOf(netOfLocal, locals);
            byNet(nets, whole);
        }

        /** Numbers the labels afresh so that those of one net follow each other. */
        private void byNet(int nets, long[] whole) {
            int[] start = new int[nets + 1];
            for (int net : labelNet) {
                start[net + 1]++;
            }
            for (int net = 0; net < nets; net++) {
                start[net + 1] += start[net];
            }
            int[] number = new int[labelNet.length];
            for (int old = 0; old < number.length; old++) {
                number[old] = start[labelNet[old]]++;
                labelWhole[number[old]] = whole[old];
            }
            Arrays.sort(labelNet);
            for (int entry = 0; entry < label.length; entry++) {
                label[entry] = number[label[entry]];
            }
        }
    }
}
