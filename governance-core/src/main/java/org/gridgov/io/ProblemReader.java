package org.gridgov.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.gridgov.allocation.Demand;
import org.gridgov.allocation.Market;
import org.gridgov.allocation.MarketBuilder;
import org.gridgov.allocation.Problem;
import org.gridgov.allocation.Quota;
import org.gridgov.allocation.Supply;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.lists.Urgency;

/** One reading of one plain problem. */
final class ProblemReader {
    private static final long MOST_UNITS = 1_000_000_000L;

    private final Tables tables;
    private final ReadLimits limits;
    private final List<Demand> demands = new ArrayList<>();
    private final List<Supply> supplies = new ArrayList<>();
    private final List<Quota> quotas = new ArrayList<>();
    private final PlainEdges edges = new PlainEdges();
    private final Map<ProblemTable.Side, QuotaNest> nests = new EnumMap<>(ProblemTable.Side.class);
    private final Map<String, Integer> needs = new HashMap<>();
    private final Map<String, Integer> resources = new HashMap<>();
    private Findings findings = Findings.NONE;
    private boolean complete = true;

    ProblemReader(Tables tables, ReadLimits limits) {
        this.tables = tables;
        this.limits = limits;
    }

    /** Where the tables stand. */
    interface Tables {
        /** The name of the file that holds a table, or should. */
        String source(ProblemTable table);

        /** Reads the rows of a table; answers whether there is such a table. */
        boolean read(PlainRow row, Consumer<PlainRow> sink) throws IOException;
    }

    Loaded<Optional<Market>> read() {
        Set<String> once = new HashSet<>();
        table(ProblemTable.NEEDS, row -> need(row, once));
        once.clear();
        table(ProblemTable.RESOURCES, row -> resource(row, once));
        demands.sort(Comparator.comparing(Demand::subject));
        supplies.sort(Comparator.comparing(Supply::candidate));
        demands.forEach(demand -> needs.put(demand.subject(), needs.size()));
        supplies.forEach(supply -> resources.put(supply.candidate(), resources.size()));
        if (!demands.isEmpty() && !supplies.isEmpty()) {
            // Where a side is empty every row would refer to nothing, and that was said.
            table(ProblemTable.EDGES, this::edge);
            once.clear();
            table(ProblemTable.QUOTAS, row -> quota(row, once));
        }
        Optional<Market> market = complete ? market() : Optional.empty();
        return new Loaded<>(market, findings);
    }

    private void table(ProblemTable table, Consumer<PlainRow> sink) {
        Remarks remarks = new Remarks(tables.source(table), limits.maxFindings());
        int[] good = new int[1];
        try {
            boolean has = tables.read(new PlainRow(table, remarks), row -> {
                sink.accept(row);
                good[0] += row.isGood() ? 1 : 0;
            });
            if (!has && !table.optional()) {
                remarks.error(
                        ProblemCode.NO_TABLE, remarks.place(), table.table().name());
                complete = false;
            } else if (good[0] == 0 && !table.optional()) {
                remarks.warning(
                        ProblemCode.EMPTY_SIDE, remarks.place(), table.table().name());
            }
        } catch (IOException e) {
            remarks.error(Code.UNREADABLE, remarks.place());
            complete &= table.optional();
        }
        findings = findings.and(remarks.toFindings());
    }

    private static boolean isFirst(PlainRow row, String name, Set<String> once) {
        if (row.isGood() && !once.add(name)) {
            row.remarks()
                    .error(
                            ProblemCode.NAME_TWICE,
                            row.place(0),
                            row.table().table().name(),
                            name);
            row.spoil();
        }
        return row.isGood();
    }

    private void need(PlainRow row, Set<String> once) {
        String id = row.name(0);
        long amount = row.number(1, 0, MOST_UNITS, 1);
        Optional<Urgency> tier = row.word(2, Urgency.class);
        String group = row.text(3);
        if (isFirst(row, id, once)) {
            demands.add(new Demand(id, amount, tier.orElse(Urgency.ROUTINE), group.intern()));
        }
    }

    private void resource(PlainRow row, Set<String> once) {
        String id = row.name(0);
        long capacity = row.number(1, 0, MOST_UNITS, 0);
        if (isFirst(row, id, once)) {
            supplies.add(new Supply(id, capacity));
        }
    }

    private void edge(PlainRow row) {
        int need = known(row, 0, needs, ProblemCode.UNKNOWN_NEED);
        int resource = known(row, 1, resources, ProblemCode.UNKNOWN_RESOURCE);
        long points = row.number(2, -MOST_UNITS, MOST_UNITS, 0);
        long metres = row.number(3, -1, Integer.MAX_VALUE, -1);
        long kept = row.number(4, 0, MOST_UNITS, -1);
        if (row.isGood()) {
            edges.add(need, resource, (int) points, (int) metres, (int) kept, row.number());
        }
    }

    private static int known(PlainRow row, int column, Map<String, Integer> numbers, ProblemCode code) {
        String name = row.name(column);
        Integer number = numbers.get(name);
        if (number != null) {
            return number;
        }
        if (!name.isEmpty()) {
            row.remarks().error(code, row.place(column), Require.abbreviate(name));
        }
        row.spoil();
        return 0;
    }

    private void quota(PlainRow row, Set<String> once) {
        String name = row.name(0);
        Optional<ProblemTable.Side> side = row.word(1, ProblemTable.Side.class);
        List<String> listed = row.names(2);
        long least = row.number(3, 0, Quota.NO_LIMIT, 0);
        long most = row.number(4, 0, Quota.NO_LIMIT, Quota.NO_LIMIT);
        if (!isFirst(row, name, once) || side.isEmpty()) {
            return;
        }
        boolean ofNeeds = side.get() == ProblemTable.Side.NEEDS;
        TreeSet<String> members = new TreeSet<>(listed);
        for (String member : List.copyOf(members)) {
            if (!(ofNeeds ? needs : resources).containsKey(member)) {
                row.remarks().warning(ProblemCode.UNKNOWN_MEMBER, row.place(2), name, Require.abbreviate(member));
                members.remove(member);
            }
        }
        if (members.isEmpty()) {
            row.remarks().error(ProblemCode.NO_MEMBERS, row.place(2), name);
            row.spoil();
            return;
        }
        Optional<String> overlap =
                nests.computeIfAbsent(side.get(), any -> new QuotaNest()).add(name, members);
        if (overlap.isPresent()) {
            row.remarks().error(ProblemCode.OVERLAP, row.place(2), name, overlap.get());
            row.spoil();
            return;
        }
        if (least > most) {
            row.remarks().warning(ProblemCode.CONTRADICTORY, row.place(3), name, least, most);
        }
        quotas.add(new Quota(name, ofNeeds, List.copyOf(members), least, most));
    }

    private Optional<Market> market() {
        Remarks remarks = new Remarks(tables.source(ProblemTable.EDGES), limits.maxFindings());
        MarketBuilder builder = Market.of(new Problem(demands, supplies, quotas));
        Place place = remarks.place();
        edges.addTo(
                builder,
                demands.size(),
                supplies.size(),
                (need, resource, first, second) -> remarks.error(
                        ProblemCode.PAIR_TWICE,
                        place.row(second),
                        demands.get(need).subject(),
                        supplies.get(resource).candidate(),
                        first));
        Optional<Market> market = Optional.empty();
        try {
            market = Optional.of(builder.build());
        } catch (IllegalArgumentException e) {
            // Everything else that a market refuses was left out before.
            remarks.error(ProblemCode.TOO_LARGE, place);
        }
        findings = findings.and(remarks.toFindings());
        return market;
    }
}
