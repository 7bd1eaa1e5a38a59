package org.gridgov.examples.benchmark;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Random;
import org.gridgov.merging.regroup.RegroupProblem;
import org.gridgov.merging.regroup.RegroupProblemBuilder;

/** Made-up districts: a planted true grid over a field of units, and nets that differ from it. */
final class Districts {
    /** A problem and the true cell of each unit. */
    static final class District {
        final RegroupProblem problem;
        final int[] truth;
        /** The share of units that a net gives to another than their true cell, over all nets. */
        final double straying;

        District(RegroupProblem problem, int[] truth, double straying) {
            this.problem = problem;
            this.truth = truth;
            this.straying = straying;
        }
    }

    private Districts() {}

    /**
     * A field of units with a planted grid.
     *
     * @param perCell about how many units a true cell has
     * <p>The bounds are a half and eight fifths of the mean true cell; a few true cells may miss them.
     *
     * @param stray the share of border units that a net gives to a neighbouring cell, drawn afresh for each net
     */
    static District planted(long seed, int units, int nets, int perCell, double stray) {
        Random random = new Random(seed);
        int width = (int) Math.ceil(Math.sqrt(units));
        int[] households = new int[units];
        Arrays.setAll(households, unit -> 4 + random.nextInt(13));
        int[] truth = grown(random, units, width, Math.max(1, units / perCell));
        RegroupProblemBuilder builder = RegroupProblem.builder(households);
        edges(builder, units, width);
        long strays = 0;
        for (int net = 0; net < nets; net++) {
            int[] cells = strayed(random, truth, width, stray);
            builder.net("net " + net, cells, 1, 1);
            for (int unit = 0; unit < units; unit++) {
                strays += cells[unit] == truth[unit] ? 0 : 1;
            }
        }
        long mean = Arrays.stream(households).asLongStream().sum()
                / (Arrays.stream(truth).max().orElse(0) + 1);
        long least = mean / 2;
        long most = mean * 8 / 5;
        return new District(builder.bounds(least, most).build(), truth, (double) strays / units / nets);
    }

    /** Nets that share no truth: each grown by itself, in the weights that its scale asks for. */
    static RegroupProblem unrelated(long seed, int units, int nets, int perCell) {
        Random random = new Random(seed);
        int width = (int) Math.ceil(Math.sqrt(units));
        int[] households = new int[units];
        long total = 0;
        for (int unit = 0; unit < units; unit++) {
            households[unit] = 4 + random.nextInt(13);
            total += households[unit];
        }
        RegroupProblemBuilder builder = RegroupProblem.builder(households);
        edges(builder, units, width);
        for (int net = 0; net < nets; net++) {
            builder.net("net " + net, grown(random, units, width, 2 + random.nextInt(units / 3)), 1, 1);
        }
        long mean = total * perCell / units;
        return builder.bounds(mean * 6 / 10, mean * 15 / 10).build();
    }

    private static void edges(RegroupProblemBuilder builder, int units, int width) {
        for (int unit = 0; unit < units; unit++) {
            if (unit % width > 0) {
                builder.edge(unit, unit - 1, 10);
            }
            if (unit >= width) {
                builder.edge(unit, unit - width, 10);
            }
        }
    }

    /** Cells grown from seeds that stand about evenly, a unit at a time at a random rim. */
    private static int[] grown(Random random, int units, int width, int cells) {
        int[] cellOf = new int[units];
        Arrays.fill(cellOf, -1);
        ArrayDeque<Integer> rim = new ArrayDeque<>();
        int height = (units + width - 1) / width;
        int rows = (int) Math.max(1, Math.round(Math.sqrt((double) cells * height / width)));
        int columns = (int) Math.max(1, Math.round((double) cells / rows));
        int cell = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int down = (int) ((row + 0.5) * height / rows);
                int along = (int) ((column + 0.5) * width / columns);
                int unit = down * width + along;
                if (unit < units && cellOf[unit] < 0) {
                    cellOf[unit] = cell++;
                    rim.add(unit);
                }
            }
        }
        if (cell == 0) {
            cellOf[0] = 0;
            rim.add(0);
        }
        while (!rim.isEmpty()) {
            int unit = rim.remove();
            if (random.nextInt(4) == 0) {
                rim.add(unit);
                continue;
            }
            for (int side = 0; side < 4; side++) {
                int other = beside(unit, side, units, width);
                if (other >= 0 && cellOf[other] < 0) {
                    cellOf[other] = cellOf[unit];
                    rim.add(other);
                }
            }
        }
        return cellOf;
    }

    static int beside(int unit, int side, int units, int width) {
        int other = switch (side) {
            case 0 -> unit % width > 0 ? unit - 1 : -1;
            case 1 -> unit % width < width - 1 ? unit + 1 : -1;
            case 2 -> unit - width;
            default -> unit + width;
        };
        return other >= 0 && other < units ? other : -1;
    }

    private static int[] strayed(Random random, int[] truth, int width, double stray) {
        int[] result = truth.clone();
        for (int pass = 0; pass < 2; pass++) {
            int[] before = result.clone();
            for (int unit = 0; unit < truth.length; unit++) {
                int other = beside(unit, random.nextInt(4), truth.length, width);
                if (other >= 0 && before[other] != before[unit] && random.nextDouble() < stray) {
                    result[unit] = before[other];
                }
            }
        }
        return result;
    }
}
