package org.gridgov.boundary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.grid.GridCode;

/**
 * Suspects boundaries that were taken in another coordinate system than they say: moved by one and the same 300 to 700
 * metres, nearly all their loose points come to lie on points of others within ten metres.
 *
 * <p>Points vote for the move that would bring them onto another's; a move counts if most points agree on it and if moves of
 * the same length in other directions fit much worse, so dense points alone betray nothing. A sample of units finds the
 * move, then every loose unit is tried with it. The work is bounded, whatever the data.
 */
final class ShiftSearch {
    private static final double LEAST = 300;
    private static final double MOST = 700;
    private static final double FIT = 10;
    private static final double AGREE = 0.6;
    private static final double CHANCE = 0.35;
    private static final int UNITS = 100;
    private static final int POINTS = 24;
    private static final int PAIRS = 40_000;

    private final Cover cover;
    private final double perEast;
    private final double perNorth;
    private final Map<Long, List<double[]>> coarse = new HashMap<>();
    private final Map<Long, List<double[]>> fine = new HashMap<>();
    private final Map<Integer, List<double[]>> loose = new HashMap<>();
    private final int[] total;

    private ShiftSearch(Cover cover, Measure measure) {
        this.cover = cover;
        total = new int[cover.owners.size()];
        Edges edges = cover.edges;
        perEast = measure.metresEast(edges.ay[0]);
        perNorth = measure.metresNorth(edges.ay[0]);
        boolean[] unmatched = EdgeSum.isUnmatched(edges);
        for (int i = 0; i < edges.size; i++) {
            int owner = edges.owner[i];
            total[owner]++;
            if (unmatched[i]) {
                double[] point = {edges.ax[i] * perEast, edges.ay[i] * perNorth, owner};
                loose.computeIfAbsent(owner, key -> new ArrayList<>()).add(point);
                coarse.computeIfAbsent(cell(point[0], point[1], MOST), key -> new ArrayList<>())
                        .add(point);
                fine.computeIfAbsent(cell(point[0], point[1], FIT), key -> new ArrayList<>())
                        .add(point);
            }
        }
    }

    static List<Finding> search(Cover cover, Measure measure) {
        return cover.edges.size == 0 ? List.of() : new ShiftSearch(cover, measure).search();
    }

    private record Move(double east, double north, List<Integer> owners, double share) {
        /** Of two sides of one quarrel the one that fits less elsewhere is suspect, then the smaller one. */
        boolean isBeatenBy(Move other) {
            if (share != other.share) {
                return share < other.share;
            }
            return owners.size() != other.owners.size()
                    ? owners.size() > other.owners.size()
                    : owners.get(0) > other.owners.get(0);
        }
    }

    private List<Finding> search() {
        List<Integer> suspects = new ArrayList<>();
        for (int owner = 1; owner <= cover.members; owner++) {
            int free = loose.getOrDefault(owner, List.of()).size();
            if (free >= 4 && 2 * free >= total[owner]) {
                suspects.add(owner);
            }
        }
        List<Move> moves = new ArrayList<>();
        int stride = Math.max(1, suspects.size() / UNITS);
        for (int i = 0; i < suspects.size(); i += stride) {
            int owner = suspects.get(i);
            double[] move = vote(owner);
            boolean known = moves.stream().anyMatch(m -> Math.hypot(m.east - move[0], m.north - move[1]) < 2.5 * FIT);
            if (!known && move.length == 2 && isRight(owner, move)) {
                List<Integer> owners =
                        suspects.stream().filter(other -> isRight(other, move)).toList();
                double share = owners.stream()
                        .mapToDouble(
                                o -> (double) loose.getOrDefault(o, List.of()).size() / total[o])
                        .average()
                        .orElse(0);
                moves.add(new Move(move[0], move[1], owners, share));
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Move move : moves) {
            boolean weaker = moves.stream().anyMatch(other -> isOpposite(move, other) && move.isBeatenBy(other));
            if (!weaker) {
                List<GridCode> units =
                        move.owners.stream().map(cover.owners::get).toList();
                findings.add(Faults.finding(
                        Level.WARNING,
                        "GG-BD-21",
                        Words.some(units),
                        Math.round(move.east),
                        Math.round(move.north),
                        units.size(),
                        cover.parent));
            }
        }
        return findings;
    }

    private static boolean isOpposite(Move one, Move other) {
        return Math.hypot(one.east + other.east, one.north + other.north) < 3 * FIT;
    }

    /** The move that most points of a unit ask for; without a vote an impossible one. */
    private double[] vote(int owner) {
        List<double[]> points = loose.getOrDefault(owner, List.of());
        Map<Long, double[]> votes = new HashMap<>();
        int stride = Math.max(1, points.size() / POINTS);
        int pairs = 0;
        double[] best = {0, 0, 0};
        for (int i = 0; i < points.size() && pairs < PAIRS; i += stride) {
            double[] point = points.get(i);
            for (double[] other : around(coarse, point[0], point[1], MOST)) {
                double east = other[0] - point[0];
                double north = other[1] - point[1];
                double distance = Math.hypot(east, north);
                pairs++;
                if (other[2] == owner || distance < LEAST || distance > MOST) {
                    continue;
                }
                double[] sum = votes.computeIfAbsent(cell(east, north, FIT), key -> new double[3]);
                sum[0] += east;
                sum[1] += north;
                sum[2]++;
                if (sum[2] > best[2]) {
                    best = sum;
                }
            }
        }
        return best[2] == 0 ? new double[] {0, 0} : new double[] {best[0] / best[2], best[1] / best[2]};
    }

    private boolean isRight(int owner, double[] move) {
        if (Math.hypot(move[0], move[1]) < LEAST || fit(owner, move[0], move[1]) < AGREE) {
            return false;
        }
        double most = 0;
        for (int turn = 1; turn < 8; turn++) {
            double angle = turn * Math.PI / 4 + 0.1;
            double east = move[0] * StrictMath.cos(angle) - move[1] * StrictMath.sin(angle);
            double north = move[0] * StrictMath.sin(angle) + move[1] * StrictMath.cos(angle);
            most = Math.max(most, fit(owner, east, north));
        }
        return most <= CHANCE;
    }

    /** The share of loose points of a unit that a move brings onto another's. */
    private double fit(int owner, double east, double north) {
        List<double[]> points = loose.getOrDefault(owner, List.of());
        int stride = Math.max(1, points.size() / POINTS);
        int tried = 0;
        int fits = 0;
        for (int i = 0; i < points.size(); i += stride) {
            double x = points.get(i)[0] + east;
            double y = points.get(i)[1] + north;
            tried++;
            for (double[] other : around(fine, x, y, FIT)) {
                if (other[2] != owner && Math.hypot(other[0] - x, other[1] - y) < FIT) {
                    fits++;
                    break;
                }
            }
        }
        return tried == 0 ? 0 : (double) fits / tried;
    }

    private static List<double[]> around(Map<Long, List<double[]>> cells, double x, double y, double size) {
        List<double[]> found = new ArrayList<>();
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                found.addAll(cells.getOrDefault(cell(x + i * size, y + j * size, size), List.of()));
            }
        }
        return found;
    }

    private static long cell(double x, double y, double size) {
        return ((long) Math.floor(x / size) << 32) ^ ((long) Math.floor(y / size) & 0xFFFF_FFFFL);
    }
}
