package org.gridgov.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Facts;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Quantity;
import org.gridgov.basics.Sets;
import org.gridgov.basics.TimeSlot;
import org.gridgov.decision.Invitation;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.lists.Category;
import org.gridgov.lists.Resource;
import org.gridgov.lists.ResourceId;
import org.gridgov.lists.Task;
import org.gridgov.lists.TaskId;
import org.gridgov.lists.Urgency;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.Membership;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.OrgKind;
import org.gridgov.organisation.Partner;
import org.gridgov.organisation.Post;
import org.gridgov.organisation.PostId;
import org.gridgov.organisation.Role;
import org.gridgov.organisation.Skill;
import org.gridgov.project.Progress;
import org.gridgov.project.ProjectId;
import org.gridgov.project.Visit;
import org.gridgov.project.VisitId;
import org.gridgov.snapshot.Candidates;
import org.gridgov.snapshot.Community;
import org.gridgov.snapshot.SmallTown;
import org.gridgov.volunteers.ServiceRecord;
import org.junit.jupiter.api.Test;

class CasesTest {
    private static Post.Builder post(String unit) {
        return Post.builder(
                        PostId.of("P1"),
                        OrgId.of("O"),
                        LocalText.of("网格员", "officer"),
                        PersonRef.of("S1"),
                        GridCode.of(unit))
                .capacity(4)
                .openTasks(1);
    }

    private static Task.Builder task() {
        return Task.builder(
                        TaskId.of("T1"),
                        SmallTown.M1,
                        DutyId.of("D"),
                        LocalDate.of(2026, 11, 20),
                        LocalDate.of(2026, 11, 30))
                .urgency(Urgency.URGENT)
                .requires(List.of(Skill.of("first-aid")))
                .facts(Facts.parse("subject=elder"));
    }

    private static CaseFacts assignment(Post post) {
        Community community = new SmallTown().add(task().build()).add(post).community();
        return new Cases(community)
                .assignments(Candidates.of(community).tasks())
                .get(0)
                .facts();
    }

    @Test
    void statesTheFactsOfATaskAndAPostOnItsOwnGround() {
        CaseFacts facts = assignment(post("Z-C-G-1")
                .duties(Sets.sorted(List.of(DutyId.of("D"))))
                .skills(List.of(Skill.of("first-aid")))
                .build());
        assertThat(facts.codes())
                .hasToString("common-unit=micro-grid;duty=D;duty-listed=yes;line=civil-affairs;on-duty=yes;"
                        + "post-level=micro-grid;post-skills=first-aid;required-skills=first-aid;responsible=yes;"
                        + "skilled=yes;subject=elder;urgency=urgent");
        assertThat(facts.measures()).hasToString("{days-left=7, days-waiting=3, load=25}");
    }

    @Test
    void statesWhatANeighbourLacks() {
        CaseFacts facts = assignment(
                post("Z-C-G-2").absent(DateRange.parse("2026-11-29/2026-12-02")).build());
        assertThat(facts.codes().toString())
                .contains(
                        "common-unit=grid",
                        "duty-listed=no",
                        "on-duty=no",
                        "responsible=no",
                        "skilled=no",
                        "post-skills=;");
    }

    @Test
    void aRowCanNotOverwriteWhatTheLibraryFindsOut() {
        Community community = new SmallTown()
                .add(task().facts(Facts.parse("duty-listed=yes;on-duty=yes;subject=elder"))
                        .build())
                .add(post("Z-C-G-2")
                        .absent(DateRange.parse("2026-11-01/2026-12-31"))
                        .build())
                .community();
        Facts codes = new Cases(community)
                .assignments(Candidates.of(community).tasks())
                .get(0)
                .facts()
                .codes();
        assertThat(codes.toString()).contains("duty-listed=no", "on-duty=no", "subject=elder");
    }

    @Test
    void a1AProviderThatLeftIsUnknownAndNotTheCommunity() {
        SmallTown town = new SmallTown().need("N1", 2);
        town.add(Partner.builder(OrgId.of("PT"), LocalText.of("银行", "bank"), OrgKind.of("bank"), "member")
                .valid(DateRange.parse("2020-01-01/2021-01-01"))
                .build());
        town.add(Resource.builder(
                        ResourceId.of("R1"),
                        OrgId.of("PT"),
                        LocalText.of("讲座", "talk"),
                        GridCode.of("Z-C"),
                        Quantity.of(3, "次"),
                        DateRange.ALWAYS)
                .categories(List.of(Category.of("meals")))
                .build());
        Community community = town.community();
        Facts codes = new Cases(community)
                .matches(Candidates.of(community).needs())
                .get(0)
                .facts()
                .codes();
        assertThat(codes.knows("provider")).isFalse();
    }

    @Test
    void casesAndJudgementsDoNotPrintFacts() {
        CaseFacts secret = CaseFacts.of(Facts.parse("canary=bereaved"), Map.of("canary", 1L));
        ShiftCase pair = new ShiftCase(VisitId.of("W1"), PersonRef.of("CANARY"), secret);
        Judgement judgement = Judgement.of(List.of(), Facts.parse("canary=bereaved"));
        Invitation invitation = new Invitation("W1", 1, 1, PersonRef.of("CANARY"), 3);
        assertThat(secret + " " + pair + " " + judgement + " " + invitation)
                .doesNotContainIgnoringCase("canary")
                .doesNotContain("bereaved");
    }

    @Test
    void aPostWithoutCapacityHasAnUnknownLoad() {
        assertThat(assignment(post("Z-C-G-1").capacity(0).openTasks(0).build()).measures())
                .doesNotContainKey("load");
    }

    @Test
    void statesTheFactsOfANeedAndAResource() {
        Community community = new SmallTown().need("N1", 2).resource("R1", 9).community();
        CaseFacts facts = new Cases(community)
                .matches(Candidates.of(community).needs())
                .get(0)
                .facts();
        assertThat(facts.codes().toString())
                .contains(
                        "area-level=community",
                        "category=meals",
                        "personal=no",
                        "provider=community",
                        "provider-kind=committee");
        assertThat(facts.measures()).hasToString("{days-waiting=3, overlap-days=19, quantity=2}");
    }

    @Test
    void statesTheFactsOfAVisitAndAVolunteer() {
        SmallTown town = new SmallTown()
                .household("H1")
                .visit("W1", "H1", "2026-12-01T09:00/2026-12-01T10:00", 1)
                .add(Visit.builder(
                                VisitId.of("W0"),
                                ProjectId.of("PJ"),
                                PersonRef.of("H1"),
                                SmallTown.M1,
                                TimeSlot.parse("2026-11-01T09:00/2026-11-01T10:00"))
                        .state(Progress.DONE)
                        .build())
                .add(new Membership(PersonRef.of("V1"), OrgId.of("O"), Role.of("member"), true, DateRange.ALWAYS))
                .add(new ServiceRecord(PersonRef.of("V1"), "W0", 60));
        town.add(town.volunteer("V1", "TUE 09:00-12:00")
                .insured(true)
                .atom(AtomId.of("A3"))
                .facts(Facts.parse("age=60-69"))
                .build());
        town.add(town.volunteer("V2").lastAsked(LocalDate.of(2026, 11, 13)).build());
        Community community = town.community();
        List<ShiftCase> cases =
                new Cases(community).shifts(Candidates.of(community).visits());
        assertThat(cases.get(0).facts().codes())
                .hasToString("available=yes;been-before=yes;common-unit=micro-grid;consent=yes;insured=yes;mandate=yes;"
                        + "own-household=no;required-skills=;skilled=yes;volunteer-age=60-69;volunteer-skills=");
        assertThat(cases.get(0).facts().measures()).hasToString("{days-since-asked=9999, distance=3000}");
        assertThat(cases.get(1).facts().codes().toString())
                .contains("available=no", "been-before=no", "insured=no", "mandate=no");
        assertThat(cases.get(1).facts().measures()).hasToString("{days-since-asked=10}");
    }
}
