package org.gridgov.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Place;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.NeedState;
import org.gridgov.lists.Resource;
import org.gridgov.lists.ResourceId;
import org.gridgov.lists.Service;
import org.gridgov.project.Beneficiary;
import org.gridgov.project.Progress;
import org.gridgov.project.Project;
import org.gridgov.project.ProjectId;
import org.gridgov.project.Visit;
import org.gridgov.snapshot.Rows.Entry;
import org.jspecify.annotations.Nullable;

/** Leaves out rows that resolve but can't be true: a planned visit in the past, a service beyond its capacity. */
final class SoundRows {
    private final CommunityInfo info;
    private final Map<NeedId, Need> needs = new HashMap<>();
    private final Map<ResourceId, Resource> resources = new HashMap<>();
    private final Map<PersonRef, Beneficiary> households = new HashMap<>();
    private final Map<ProjectId, Project> projects = new HashMap<>();
    private final Map<NeedId, Long> served = new HashMap<>();
    private final Map<ResourceId, Long> taken = new HashMap<>();

    private SoundRows(CommunityInfo info, Rows rows) {
        this.info = info;
        rows.of(Need.class).forEach(need -> needs.put(need.id(), need));
        rows.of(Beneficiary.class).forEach(household -> households.put(household.household(), household));
        rows.of(Project.class).forEach(project -> projects.put(project.id(), project));
        rows.of(Resource.class).forEach(resource -> resources.put(resource.id(), resource));
    }

    static Rows of(CommunityInfo info, Rows rows, List<Finding> findings) {
        SoundRows sound = new SoundRows(info, rows);
        Rows.Builder builder = Rows.builder();
        for (Class<?> type : rows.types()) {
            for (Entry<?> entry : firmestFirst(rows.entries(type))) {
                Record row = (Record) entry.value();
                Finding finding = sound.judge(row, entry.place());
                if (finding != null) {
                    findings.add(finding);
                }
                if (finding == null || finding.level() != Level.ERROR) {
                    builder.add(entry.place(), row);
                }
            }
        }
        return builder.build();
    }

    /** Where services exceed a capacity, what is delivered stays before what is promised; the order of rows is nothing. */
    private static List<Entry<?>> firmestFirst(List<? extends Entry<?>> entries) {
        List<Entry<?>> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(SoundRows::rank));
        return sorted;
    }

    private static String rank(Entry<?> entry) {
        if (!(entry.value() instanceof Service service)) {
            return "";
        }
        return switch (service.state()) {
                    case DELIVERED -> "0 ";
                    case COMMITTED -> "1 ";
                    case PROPOSED -> "2 ";
                    case FAILED -> "3 ";
                }
                + service.id();
    }

    private @Nullable Finding judge(Record row, Place place) {
        if (row instanceof Visit visit) {
            return judgeVisit(visit, place);
        }
        if (row instanceof Service service) {
            return judgeService(service, place);
        }
        if (row instanceof Need need && !need.window().to().isAfter(info.today()) && isOpen(need)) {
            return finding(Level.WARNING, "GG-CASE-05", place, need.id(), need.window(), info.today());
        }
        return null;
    }

    private static boolean isOpen(Need need) {
        return need.state() == NeedState.OPEN;
    }

    private @Nullable Finding judgeVisit(Visit visit, Place place) {
        if (visit.state() == Progress.PLANNED && visit.slot().day().isBefore(info.today())) {
            return finding(Level.ERROR, "GG-CASE-04", place, visit.id(), visit.slot(), info.today());
        }
        if (visit.state() == Progress.DONE && visit.slot().day().isAfter(info.today())) {
            return finding(Level.ERROR, "GG-CASE-11", place, visit.id(), visit.slot(), info.today());
        }
        Beneficiary household = households.get(visit.household());
        if (visit.state() == Progress.PLANNED
                && household != null
                && !household.consent().contains(visit.slot().day())) {
            return finding(Level.ERROR, "GG-CASE-09", place, visit.id(), visit.slot());
        }
        Project project = projects.get(visit.project());
        if (visit.state() == Progress.PLANNED
                && project != null
                && !project.period().contains(visit.slot().day())) {
            return finding(Level.ERROR, "GG-CASE-10", place, visit.id(), visit.slot(), project.id(), project.period());
        }
        return null;
    }

    private @Nullable Finding judgeService(Service service, Place place) {
        Resource resource = resources.get(service.resource());
        Need need = service.need() == null ? null : needs.get(service.need());
        if (resource == null || !service.state().holdsCapacity()) {
            return null;
        }
        String unit = resource.capacity().unit();
        if (!service.quantity().unit().equals(unit)
                || (need != null && !need.quantity().unit().equals(unit))) {
            return finding(Level.ERROR, "GG-CASE-06", place, service.id(), service.quantity(), resource.capacity());
        }
        long amount = service.quantity().amount();
        if (taken.getOrDefault(resource.id(), 0L) + amount > resource.capacity().amount()) {
            return finding(Level.ERROR, "GG-CASE-07", place, service.id(), resource.id(), resource.capacity());
        }
        if (need != null
                && served.getOrDefault(need.id(), 0L) + amount > need.quantity().amount()) {
            return finding(Level.ERROR, "GG-CASE-08", place, service.id(), need.id(), need.quantity());
        }
        taken.merge(resource.id(), amount, Long::sum);
        if (need != null) {
            served.merge(need.id(), amount, Long::sum);
        }
        return null;
    }

    private static Finding finding(Level level, String code, Place place, Object... arguments) {
        return Catalogue.core().finding(level, code, place, arguments);
    }
}
