package org.gridgov.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Facts;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.lists.Need;
import org.gridgov.lists.Resource;
import org.gridgov.lists.Task;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.Organisation;
import org.gridgov.organisation.Partner;
import org.gridgov.organisation.Post;
import org.gridgov.organisation.Skill;
import org.gridgov.project.Project;
import org.gridgov.project.Visit;
import org.gridgov.snapshot.Community;
import org.gridgov.snapshot.Pair;
import org.gridgov.volunteers.Volunteer;
import org.jspecify.annotations.Nullable;

/**
 * States the facts of pairs, so that a policy can judge them.
 *
 * <p>The attributes are listed, with their codes and units, in {@code docs/attributes.md} of this module. Besides them a
 * case carries the facts of its subject under their own names, and those of its candidate with {@code resource-} or
 * {@code volunteer-} before the name; where a row states what the library finds out by itself, the library's finding
 * stands. A fact that the community does not know is absent. Thread-safe once made; one
 * look-up table per community, O(1) per fact.
 *
 * <p>Source: policy semantics, {@code POLICY}.
 */
public final class Cases {
    /** The days since asked of somebody who was never asked. */
    public static final long NEVER_ASKED_DAYS = 9999;

    private final Community community;
    private final Map<String, Partner> partners = new HashMap<>();
    private final Map<OrgId, Organisation> organisations = new HashMap<>();
    private final Map<String, Set<OrgId>> organisationsOf = new HashMap<>();
    private final Map<OrgId, Set<OrgId>> mandated = new HashMap<>();
    private final Set<String> been = new HashSet<>();

    /**
     * Prepares to state facts about a community.
     *
     * @param community the community
     */
    public Cases(Community community) {
        this.community = community;
        community.partners().forEach(partner -> partners.put(partner.id().value(), partner));
        community.organisations().forEach(body -> organisations.put(body.id(), body));
        community
                .memberships()
                .forEach(membership -> organisationsOf
                        .computeIfAbsent(membership.person().value(), person -> new HashSet<>())
                        .add(membership.organisation()));
        for (Project project : community.projects()) {
            mandated.put(project.organisation(), withChildren(project.organisation()));
        }
        Map<String, Visit> visits = new HashMap<>();
        community.visits().forEach(visit -> visits.put(visit.id().value(), visit));
        community.serviceRecords().forEach(record -> {
            Visit visit = visits.get(record.occasion());
            if (visit != null) {
                been.add(record.person() + "/" + visit.household());
            }
        });
    }

    private Set<OrgId> withChildren(OrgId root) {
        Set<OrgId> found = new HashSet<>();
        found.add(root);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Organisation body : organisations.values()) {
                OrgId parent = body.parent();
                changed |= parent != null && found.contains(parent) && found.add(body.id());
            }
        }
        return found;
    }

    /**
     * States the facts of tasks and posts.
     *
     * @param pairs the pairs
     * @return one case per pair, same order
     */
    public List<AssignmentCase> assignments(List<Pair<Task, Post>> pairs) {
        return pairs.stream().map(this::assignment).toList();
    }

    /**
     * States the facts of needs and resources.
     *
     * @param pairs the pairs
     * @return one case per pair, same order
     */
    public List<MatchCase> matches(List<Pair<Need, Resource>> pairs) {
        return pairs.stream().map(this::match).toList();
    }

    /**
     * States the facts of visits and volunteers.
     *
     * @param pairs the pairs
     * @return one case per pair, same order
     */
    public List<ShiftCase> shifts(List<Pair<Visit, Volunteer>> pairs) {
        return pairs.stream().map(this::shift).toList();
    }

    private AssignmentCase assignment(Pair<Task, Post> pair) {
        Task task = pair.subject();
        Post post = pair.candidate();
        SortedMap<String, Set<String>> codes = new TreeMap<>();
        codes.put("urgency", code(task.urgency()));
        codes.put("duty", Set.of(task.duty().value()));
        codes.put("line", Set.of(community.duty(task.duty()).line().value()));
        codes.put("duty-listed", yes(post.duties().contains(task.duty())));
        codes.put("responsible", yes(community.grids().contains(post.unit(), task.unit())));
        commonUnit(codes, task.unit(), post.unit());
        codes.put("post-level", Set.of(community.grids().get(post.unit()).kind().value()));
        skills(codes, "post-skills", post.skills(), task.requires());
        codes.put("on-duty", yes(post.isOnDuty(community.today(), task.due())));
        SortedMap<String, Long> measures = new TreeMap<>();
        if (post.capacity() > 0) {
            measures.put("load", post.openTasks() * 100L / post.capacity());
        }
        measures.put("days-left", ChronoUnit.DAYS.between(community.today(), task.due()));
        measures.put("days-waiting", ChronoUnit.DAYS.between(task.raised(), community.today()));
        return new AssignmentCase(
                task.id(), post.id(), CaseFacts.of(task.facts().withAll(Facts.of(codes)), measures));
    }

    private MatchCase match(Pair<Need, Resource> pair) {
        Need need = pair.subject();
        Resource resource = pair.candidate();
        SortedMap<String, Set<String>> codes = new TreeMap<>();
        codes.put("urgency", code(need.urgency()));
        codes.put("category", Set.of(need.category().value()));
        codes.put("personal", yes(need.beneficiary() != null));
        Partner partner = partners.get(resource.provider().value());
        Organisation body = organisations.get(resource.provider());
        if (partner != null) {
            codes.put("provider", Set.of("partner"));
            codes.put("provider-kind", Set.of(partner.kind().value()));
        } else if (body != null) {
            codes.put("provider", Set.of("community"));
            codes.put("provider-kind", Set.of(body.kind().value()));
        }
        codes.put(
                "area-level",
                Set.of(community.grids().get(resource.area()).kind().value()));
        skills(codes, "resource-skills", resource.skills(), need.requires());
        SortedMap<String, Long> measures = new TreeMap<>();
        measures.put("days-waiting", ChronoUnit.DAYS.between(need.raised(), community.today()));
        measures.put("quantity", need.quantity().amount());
        need.window()
                .intersection(resource.window())
                .ifPresent(both -> measures.put("overlap-days", ChronoUnit.DAYS.between(both.from(), both.to())));
        distance(measures, need.atom(), resource.atom());
        Facts facts =
                need.facts().withAll(prefixed("resource-", resource.facts())).withAll(Facts.of(codes));
        return new MatchCase(need.id(), resource.id(), CaseFacts.of(facts, measures));
    }

    private ShiftCase shift(Pair<Visit, Volunteer> pair) {
        Visit visit = pair.subject();
        Volunteer volunteer = pair.candidate();
        SortedMap<String, Set<String>> codes = new TreeMap<>();
        codes.put("available", yes(volunteer.availability().stream().anyMatch(hours -> hours.covers(visit.slot()))));
        codes.put("consent", yes(volunteer.consent().contains(visit.slot().day())));
        codes.put("insured", yes(volunteer.insured()));
        skills(codes, "volunteer-skills", volunteer.skills(), visit.requires());
        commonUnit(codes, visit.unit(), volunteer.unit());
        codes.put("own-household", yes(volunteer.person().equals(visit.household())));
        codes.put("mandate", yes(isMandated(visit, volunteer)));
        codes.put("been-before", yes(been.contains(volunteer.person() + "/" + visit.household())));
        SortedMap<String, Long> measures = new TreeMap<>();
        LocalDate asked = volunteer.lastAsked();
        measures.put(
                "days-since-asked",
                asked == null ? NEVER_ASKED_DAYS : ChronoUnit.DAYS.between(asked, community.today()));
        distance(measures, visit.atom(), volunteer.atom());
        Facts facts =
                visit.facts().withAll(prefixed("volunteer-", volunteer.facts())).withAll(Facts.of(codes));
        return new ShiftCase(visit.id(), volunteer.person(), CaseFacts.of(facts, measures));
    }

    private boolean isMandated(Visit visit, Volunteer volunteer) {
        Set<OrgId> own = organisationsOf.getOrDefault(volunteer.person().value(), Set.of());
        return community.projects().stream()
                .filter(project -> project.id().equals(visit.project()))
                .flatMap(project -> mandated.getOrDefault(project.organisation(), Set.of()).stream())
                .anyMatch(own::contains);
    }

    private void commonUnit(Map<String, Set<String>> codes, GridCode one, GridCode other) {
        community
                .grids()
                .lowestCommon(one, other)
                .ifPresent(unit -> codes.put("common-unit", Set.of(unit.kind().value())));
    }

    private void distance(Map<String, Long> measures, @Nullable AtomId one, @Nullable AtomId other) {
        if (one != null && other != null) {
            community
                    .territory()
                    .atom(one)
                    .ifPresent(from -> community
                            .territory()
                            .atom(other)
                            .ifPresent(to -> measures.put("distance", (long) from.metresTo(to))));
        }
    }

    private static void skills(
            Map<String, Set<String>> codes, String name, Collection<Skill> has, Collection<Skill> required) {
        codes.put(name, texts(has));
        codes.put("required-skills", texts(required));
        codes.put("skilled", yes(has.containsAll(required)));
    }

    private static Set<String> texts(Collection<Skill> skills) {
        Set<String> texts = new HashSet<>();
        skills.forEach(skill -> texts.add(skill.value()));
        return texts;
    }

    private static Facts prefixed(String prefix, Facts facts) {
        SortedMap<String, Set<String>> codes = new TreeMap<>();
        facts.names().forEach(name -> codes.put(prefix + name, facts.codes(name)));
        return Facts.of(codes);
    }

    private static Set<String> code(Enum<?> constant) {
        return Set.of(constant.name().toLowerCase(Locale.ROOT));
    }

    private static Set<String> yes(boolean value) {
        return Set.of(value ? "yes" : "no");
    }
}
