package org.gridgov.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.gridgov.basics.CodeEntry;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.boundary.BoundaryAudit;
import org.gridgov.boundary.BoundaryLayer;
import org.gridgov.boundary.BoundaryReport;
import org.gridgov.boundary.DeclaredEnclave;
import org.gridgov.grid.Atom;
import org.gridgov.grid.FivePrinciples;
import org.gridgov.grid.GridSystem;
import org.gridgov.grid.GridSystems;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Placement;
import org.gridgov.grid.PrincipleReport;
import org.gridgov.grid.Scheme;
import org.gridgov.grid.Territory;
import org.gridgov.grid.history.TerritoryLog;
import org.gridgov.lists.Ledger;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.Resource;
import org.gridgov.lists.ResourceId;
import org.gridgov.lists.Service;
import org.gridgov.lists.Task;
import org.gridgov.mechanism.claiming.Claim;
import org.gridgov.mechanism.consultation.AgendaItem;
import org.gridgov.mechanism.consultation.Meeting;
import org.gridgov.merging.AtomBorder;
import org.gridgov.merging.Net;
import org.gridgov.merging.NetCell;
import org.gridgov.merging.NetExtent;
import org.gridgov.merging.collect.DataItem;
import org.gridgov.organisation.Duty;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.Membership;
import org.gridgov.organisation.Organisation;
import org.gridgov.organisation.Partner;
import org.gridgov.organisation.Post;
import org.gridgov.project.Activity;
import org.gridgov.project.Beneficiary;
import org.gridgov.project.Project;
import org.gridgov.project.Visit;
import org.gridgov.volunteers.ServiceRecord;
import org.gridgov.volunteers.Volunteer;

/**
 * A community at one moment: everything that is known, frozen, with every reference resolved (社区快照).
 *
 * <p>Rows that contradict others are left out and named; all others stay. Lists are ordered by identifier, whatever the
 * order of input. Immutable, thread-safe.
 *
 * <p>Source: way of the data, {@code ARCHITECTURE}; invariants A4 and L1 to L4.
 */
public final class Community {
    private final CommunityInfo info;
    private final Rows rows;
    private final Territory territory;
    private final BoundaryLayer boundaries;
    private final TerritoryLog history;
    private final Map<ResourceId, Long> taken = new HashMap<>();
    private final SortedMap<NeedId, Ledger> ledgers = new TreeMap<>();
    private final Map<DutyId, Duty> dutyOf = new HashMap<>();

    private Community(
            CommunityInfo info, Rows rows, Territory territory, BoundaryLayer boundaries, TerritoryLog history) {
        this.info = info;
        this.boundaries = boundaries;
        this.rows = rows;
        this.territory = territory;
        this.history = history;
        for (Service service : services()) {
            if (service.state().holdsCapacity()) {
                taken.merge(service.resource(), service.quantity().amount(), Long::sum);
            }
        }
        Map<NeedId, List<Service>> byNeed = new HashMap<>();
        for (Service service : services()) {
            if (service.need() != null) {
                byNeed.computeIfAbsent(service.need(), id -> new ArrayList<>()).add(service);
            }
        }
        needs().forEach(need -> ledgers.put(need.id(), Ledger.of(need, byNeed.getOrDefault(need.id(), List.of()))));
        duties().forEach(duty -> dutyOf.put(duty.id(), duty));
    }

    /**
     * Resolves rows into a community.
     *
     * @param info what holds for the community as a whole
     * @param rows its rows, in any order
     * @return the community of all rows that fit, and a finding for each that does not
     */
    public static Loaded<Community> of(CommunityInfo info, Rows rows) {
        return of(info, rows, BoundaryLayer.of(List.of()).value());
    }

    /**
     * Resolves rows and boundaries into a community.
     *
     * @param info what holds for the community as a whole
     * @param rows its rows, in any order
     * @param boundaries the boundaries of its units; a layer without any if they are not known
     * @return the community of all rows that fit, and a finding for each that does not; boundaries are audited by
     *     {@link #ground()} alone
     */
    public static Loaded<Community> of(CommunityInfo info, Rows rows, BoundaryLayer boundaries) {
        List<Finding> findings = new ArrayList<>();
        // Two equal rows stand in two places.
        IdentityHashMap<GridUnit, Place> rowOf = new IdentityHashMap<>();
        rows.entries(GridUnit.class).forEach(entry -> rowOf.put(entry.value(), entry.place()));
        Function<GridUnit, Place> placeOf = unit -> rowOf.getOrDefault(unit, Place.NONE);
        Loaded<GridSystem> grids =
                GridSystems.build(new Scheme(info.scheme()), rows.of(GridUnit.class), info.today(), placeOf);
        findings.addAll(grids.findings().asList());
        findings.addAll(UnitCodes.check(info.codeScheme(), rows.of(GridUnit.class), placeOf));
        Set<String> codes = new HashSet<>();
        grids.value().units().forEach(unit -> codes.add(unit.code().value()));
        TerritoryLog history = History.of(rows, info.today(), findings);
        Rows placed = MovedRows.follow(rows, history, codes, info.today(), findings);
        Rows resolved = new Tables(placed, codes, findings).resolve();
        Rows sound = new Tables(SoundRows.of(info, resolved, findings), codes, findings).resolve();
        Territory territory =
                Territory.of(grids.value(), sound.of(Atom.class), sound.of(Placement.class), info.today());
        Community community = new Community(info, sound, territory, boundaries, history);
        findings.addAll(Structure.check(community));
        return new Loaded<>(community, Findings.of(findings));
    }

    /** {@return what holds for the community as a whole} */
    public CommunityInfo info() {
        return info;
    }

    /** {@return the day that is looked at} */
    public LocalDate today() {
        return info.today();
    }

    /** {@return the ground: units, atoms, households} */
    public Territory territory() {
        return territory;
    }

    /** {@return the units of the ground} */
    public GridSystem grids() {
        return territory.grids();
    }

    /** {@return how the units came to be what they are, and what became of earlier ones} */
    public TerritoryLog history() {
        return history;
    }

    /** {@return the rows that fit, with their places} */
    public Rows rows() {
        return rows;
    }

    /** {@return five reports, P1 to P5} */
    public List<PrincipleReport> principles() {
        return FivePrinciples.audit(territory, new PostHolders(this), info.bounds(), info.readings());
    }

    /** {@return the boundaries of the units; a layer without any if they are not known} */
    public BoundaryLayer boundaries() {
        return boundaries;
    }

    /**
     * Audits the boundaries: does each unit's ground consist of exactly the ground of the units below it, and does each
     * atom lie in the leaf that it is placed in.
     *
     * @return the report; without boundaries it has neither proofs nor findings
     */
    public BoundaryReport ground() {
        if (boundaries.boundaries().isEmpty()) {
            return new BoundaryReport(List.of(), List.of(), List.of(), Findings.NONE);
        }
        BoundaryReport report =
                BoundaryAudit.check(grids(), boundaries, rows.of(DeclaredEnclave.class), info.boundarySettings());
        Findings atoms = BoundaryAudit.locateAtoms(territory, boundaries);
        return new BoundaryReport(
                report.proofs(),
                report.defects(),
                report.principles(),
                report.findings().and(atoms));
    }

    /** {@return a report for each formula of the community, in declared order} */
    public List<FormulaReport> formulas() {
        return FormulaReport.all(this);
    }

    /** {@return the duty list, by identifier} */
    public List<Duty> duties() {
        return sorted(Duty.class, Duty::id);
    }

    /**
     * Gets a duty.
     *
     * @param id its identifier
     * @return the duty
     * @throws IllegalArgumentException if there is none
     */
    public Duty duty(DutyId id) {
        Duty duty = dutyOf.get(id);
        if (duty == null) {
            throw new IllegalArgumentException("Unknown duty '" + id + "'. Maybe it was left out by a finding");
        }
        return duty;
    }

    /** {@return the organisations that stand on the day, by identifier} */
    public List<Organisation> organisations() {
        return sorted(Organisation.class, Organisation::id).stream()
                .filter(organisation -> organisation.valid().contains(today()))
                .toList();
    }

    /** {@return the memberships that hold on the day, by organisation and person} */
    public List<Membership> memberships() {
        return rows.of(Membership.class).stream()
                .filter(membership -> membership.valid().contains(today()))
                .sorted(Comparator.comparing(Membership::organisation).thenComparing(Membership::person))
                .toList();
    }

    /** {@return the staff posts, by identifier} */
    public List<Post> posts() {
        return sorted(Post.class, Post::id);
    }

    /** {@return the partners that belong to the alliance on the day, by identifier} */
    public List<Partner> partners() {
        return sorted(Partner.class, Partner::id).stream()
                .filter(partner -> partner.valid().contains(today()))
                .toList();
    }

    /** {@return the nets that lines of work drew over the same ground, by line} */
    public List<Net> nets() {
        return Net.group(rows.of(NetCell.class), rows.of(NetExtent.class));
    }

    /** {@return which atoms touch, by identifiers; empty if the case leaves it to their positions} */
    public List<AtomBorder> atomBorders() {
        return rows.of(AtomBorder.class).stream()
                .sorted(Comparator.comparing(AtomBorder::atom).thenComparing(AtomBorder::neighbour))
                .toList();
    }

    /** {@return what lines of work collect, by line and code} */
    public List<DataItem> dataItems() {
        return rows.of(DataItem.class).stream()
                .sorted(Comparator.comparing(DataItem::line).thenComparing(DataItem::item))
                .toList();
    }

    /** {@return the needs list, by identifier} */
    public List<Need> needs() {
        return sorted(Need.class, Need::id);
    }

    /** {@return the resource list, by identifier} */
    public List<Resource> resources() {
        return sorted(Resource.class, Resource::id);
    }

    /** {@return the services list, by identifier} */
    public List<Service> services() {
        return sorted(Service.class, Service::id);
    }

    /** {@return the staff tasks, by identifier} */
    public List<Task> tasks() {
        return sorted(Task.class, Task::id);
    }

    /** {@return the volunteers, by pseudonym} */
    public List<Volunteer> volunteers() {
        return sorted(Volunteer.class, Volunteer::person);
    }

    /** {@return what volunteers did, by occasion and pseudonym} */
    public List<ServiceRecord> serviceRecords() {
        return rows.of(ServiceRecord.class).stream()
                .sorted(Comparator.comparing(ServiceRecord::occasion).thenComparing(ServiceRecord::person))
                .toList();
    }

    /** {@return the public-good projects, by identifier} */
    public List<Project> projects() {
        return sorted(Project.class, Project::id);
    }

    /** {@return the households that projects serve, by pseudonym} */
    public List<Beneficiary> beneficiaries() {
        return sorted(Beneficiary.class, Beneficiary::household);
    }

    /** {@return the home visits, by identifier} */
    public List<Visit> visits() {
        return sorted(Visit.class, Visit::id);
    }

    /** {@return the activities, by identifier} */
    public List<Activity> activities() {
        return sorted(Activity.class, Activity::id);
    }

    /** {@return the consultation meetings, by identifier} */
    public List<Meeting> meetings() {
        return sorted(Meeting.class, Meeting::id);
    }

    /** {@return what meetings made of needs, by meeting and need} */
    public List<AgendaItem> agendaItems() {
        return rows.of(AgendaItem.class).stream()
                .sorted(Comparator.comparing(AgendaItem::meeting).thenComparing(AgendaItem::need))
                .toList();
    }

    /** {@return the claims of two-way claiming, by identifier} */
    public List<Claim> claims() {
        return sorted(Claim.class, Claim::id);
    }

    /**
     * What people call a code of an open vocabulary.
     *
     * @param list the vocabulary, such as {@code theme}
     * @param code the code
     * @return its name in both languages; the code itself if the vocabulary does not have it
     */
    public LocalText name(String list, String code) {
        return rows.of(CodeEntry.class).stream()
                .filter(entry -> entry.list().equals(list) && entry.code().equals(code))
                .findFirst()
                .map(CodeEntry::name)
                .orElse(LocalText.parse(code));
    }

    /**
     * The account of a need.
     *
     * @param need a need of this community
     * @return where each unit that was asked for stands
     * @throws IllegalArgumentException if it is not of this community
     */
    public Ledger ledger(NeedId need) {
        Ledger ledger = ledgers.get(need);
        if (ledger == null) {
            throw new IllegalArgumentException("Unknown need '" + need + "'. Maybe it was left out by a finding");
        }
        return ledger;
    }

    /**
     * How much a resource can still give.
     *
     * @param resource a resource of this community
     * @return its capacity less what services hold, never negative
     */
    public long freeCapacity(Resource resource) {
        return Math.max(0, resource.capacity().amount() - taken.getOrDefault(resource.id(), 0L));
    }

    private <T, K extends Comparable<K>> List<T> sorted(Class<T> type, Function<T, K> key) {
        return rows.of(type).stream().sorted(Comparator.comparing(key)).toList();
    }
}
