package org.gridgov.grid.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Placement;
import org.jspecify.annotations.Nullable;

/** Moves items along a log. Not thread-safe. */
final class Follower {
    private static final Comparator<GridUnit> BY_END =
            Comparator.comparing((GridUnit unit) -> unit.valid().to()).thenComparing(UnitId::of);

    private final TerritoryLog log;
    private final Map<AtomId, List<Placement>> placements = new HashMap<>();
    private final LocalDate from;
    private final LocalDate to;
    private final List<Finding> findings = new ArrayList<>();

    Follower(TerritoryLog log, Collection<Placement> placements, LocalDate from, LocalDate to) {
        this.log = log;
        this.from = from;
        this.to = to;
        placements.stream()
                .sorted(Comparator.comparing(Placement::leaf))
                .forEach(placement -> this.placements
                        .computeIfAbsent(placement.atom(), atom -> new ArrayList<>())
                        .add(placement));
    }

    Loaded<List<Following>> follow(Collection<PlacedItem> items) {
        List<Following> followed = items.stream()
                .sorted(Comparator.comparing(PlacedItem::id).thenComparing(PlacedItem::unit))
                .map(this::follow)
                .toList();
        return new Loaded<>(followed, Findings.of(findings));
    }

    private Following follow(PlacedItem item) {
        Optional<GridUnit> start = start(item.unit());
        if (start.isEmpty()) {
            warn(Level.ERROR, "GG-HIST-16", item.id(), item.unit(), from);
            return new Following(item, List.of(item.unit()), List.of(), true);
        }
        TreeSet<GridUnit> open = new TreeSet<>(BY_END);
        open.add(start.get());
        Set<TrailLine> trail = new TreeSet<>();
        Set<GridCode> places = new TreeSet<>();
        boolean toConfirm = false;
        while (!open.isEmpty()) {
            GridUnit unit = Objects.requireNonNull(open.pollFirst());
            if (unit.valid().to().isAfter(to)) {
                places.add(unit.code());
                continue;
            }
            Move move = move(item, unit);
            toConfirm |= move.toConfirm();
            for (GridUnit next : move.next()) {
                open.add(next);
                EventId event = log.enderOf(UnitId.of(unit)).map(Happening::id).orElse(null);
                trail.add(new TrailLine(
                        unit.valid().to(),
                        event,
                        unit.code(),
                        next.code(),
                        Catalogue.core().text("history.reason." + move.reason())));
            }
            if (move.next().isEmpty()) {
                places.add(unit.code());
            }
        }
        return new Following(item, List.copyOf(places), List.copyOf(trail), toConfirm);
    }

    /** The unit in which an item lies on the first day; if it ended before, the last one that ended. */
    private Optional<GridUnit> start(GridCode code) {
        return log.lives(code).stream()
                .filter(unit -> !unit.valid().from().isAfter(from))
                .reduce((earlier, later) -> later);
    }

    /**
     * Where an item goes from a unit that ended.
     *
     * @param next the units; none if nothing that could take it still stands
     * @param reason the key of the reason
     * @param toConfirm whether a person must confirm it
     */
    private record Move(List<GridUnit> next, String reason, boolean toConfirm) {}

    private Move move(PlacedItem item, GridUnit unit) {
        List<Link> links = log.linksFrom(UnitId.of(unit));
        LocalDate day = unit.valid().to();
        if (links.isEmpty()) {
            return above(item, unit, day);
        }
        List<GridUnit> successors =
                links.stream().map(link -> log.unit(link.to())).toList();
        if (successors.size() == 1 || item.coversGround()) {
            return new Move(successors, item.coversGround() && successors.size() > 1 ? "covers" : "only", false);
        }
        GridUnit holder = holder(item.atom(), successors, day);
        if (holder != null) {
            return new Move(List.of(holder), "atom", false);
        }
        Link most = links.stream()
                .min(Comparator.comparing(Link::share).reversed().thenComparingInt(Link::to))
                .orElseThrow();
        GridUnit taken = log.unit(most.to());
        warn(Level.WARNING, "GG-HIST-17", item.id(), unit.code(), day, taken.code());
        return new Move(List.of(taken), "most", true);
    }

    private Move above(PlacedItem item, GridUnit unit, LocalDate day) {
        Set<GridCode> seen = new HashSet<>();
        GridCode above = unit.parent();
        while (above != null && seen.add(above)) {
            Optional<GridUnit> standing = log.find(above, day);
            if (standing.isPresent()) {
                warn(Level.WARNING, "GG-HIST-18", item.id(), unit.code(), day, above);
                return new Move(List.of(standing.get()), "above", true);
            }
            above = log.find(above, day.minusDays(1)).map(GridUnit::parent).orElse(null);
        }
        warn(Level.ERROR, "GG-HIST-18", item.id(), unit.code(), day, "—");
        return new Move(List.of(), "above", true);
    }

    private @Nullable GridUnit holder(@Nullable AtomId atom, List<GridUnit> successors, LocalDate day) {
        if (atom == null) {
            return null;
        }
        for (Placement placement : placements.getOrDefault(atom, List.of())) {
            if (placement.valid().contains(day)) {
                Set<GridCode> seen = new HashSet<>();
                GridCode at = placement.leaf();
                while (at != null && seen.add(at)) {
                    for (GridUnit successor : successors) {
                        if (successor.code().equals(at)) {
                            return successor;
                        }
                    }
                    at = log.find(at, day).map(GridUnit::parent).orElse(null);
                }
            }
        }
        return null;
    }

    private void warn(Level level, String code, Object... arguments) {
        findings.add(Catalogue.core().finding(level, code, Place.NONE, arguments));
    }
}
