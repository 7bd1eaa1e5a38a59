package org.gridgov.examples.haihong;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.grid.GridCode;
import org.gridgov.organisation.Duty;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.LineOfWork;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.Post;
import org.gridgov.organisation.PostId;
import org.gridgov.organisation.Skill;

/** Duties and posts. For every micro-grid and every duty exactly one post answers. */
final class Staff {
    private static final String DUTIES = """
            D-01 ; party-building ; 党员联系户|Members keep in touch with households
            D-02 ; party-building ; 组织生活|Branch life
            D-03 ; party-building ; 政策宣讲|Talks on policy
            D-04 ; party-building ; 在职党员报到服务|Service of in-service members
            D-05 ; comprehensive-governance ; 矛盾纠纷排查|Finding and settling disputes
            D-06 ; comprehensive-governance ; 消防隐患巡查|Rounds for fire hazards
            D-07 ; comprehensive-governance ; 环境卫生巡查|Rounds for cleanliness
            D-08 ; comprehensive-governance ; 独居老人安全巡查|Safety calls on the old who live alone
            D-09 ; civil-affairs ; 高龄探访|Visits to the very old
            D-10 ; civil-affairs ; 救助申请协助|Help with requests for aid
            D-11 ; civil-affairs ; 失独家庭关爱|Care for bereaved families
            D-12 ; civil-affairs ; 居家养老对接|Arranging care at home
            """;

    /** Organisation, title, holder (or the group whose head holds it), unit, duties, skills, capacity. */
    private static final String OTHERS = """
            XC ; 网格长|Grid head ; S-031 ; EDZ-HH-1 ; D-04 ; mediation,inspection ; 6
            XS ; 网格长|Grid head ; S-032 ; EDZ-HH-2 ; D-04 ; mediation,inspection ; 6
            G-01 ; 党小组长|Group leader ; G-01 ; EDZ-HH-1 ; D-01 ; mediation ; 5
            G-02 ; 党小组长|Group leader ; G-02 ; EDZ-HH-1 ; D-03 ; mediation,elder-care ; 5
            G-03 ; 党小组长|Group leader ; G-03 ; EDZ-HH-2 ; D-01,D-03 ; elder-care ; 6
            C-01 ; 党务专干|Specialist for party work ; S-033 ; EDZ-HH ; D-02 ; digital ; 6
            C-01 ; 调解专干|Specialist for mediation ; S-034 ; EDZ-HH ; D-05 ; mediation,legal,psychology ; 8
            C-01 ; 安全专干|Specialist for safety ; S-035 ; EDZ-HH ; D-06 ; inspection,first-aid ; 8
            C-01 ; 民政专干|Specialist for civil affairs ; S-036 ; EDZ-HH ; D-10 ; elder-care,digital ; 8
            C-01 ; 关爱专干|Specialist for family care ; S-037 ; EDZ-HH ; D-11 ; psychology,elder-care ; 8
            C-01 ; 养老专干|Specialist for the old ; S-038 ; EDZ-HH ; D-12 ; elder-care,first-aid,driving ; 8
            """;

    /** Officers who are away for a week, by number of their post. */
    private static final Map<Integer, DateRange> ABSENT = Map.of(
            7, DateRange.parse("2026-12-01/2026-12-08"),
            21, DateRange.parse("2026-12-14/2026-12-21"));

    private final List<Duty> duties;
    private final List<Post> posts = new ArrayList<>();

    Staff(long seed, Territory territory, Bodies bodies, Members members) {
        duties = Lines.of(DUTIES).stream()
                .map(line -> new Duty(DutyId.of(line.text(0)), LineOfWork.of(line.text(1)), line.name(2)))
                .toList();
        Dice dice = new Dice(seed, "staff");
        for (GridCode leaf : territory.leaves()) {
            officer(leaf, bodies.groupOf(leaf), dice);
        }
        for (Lines.Line line : Lines.of(OTHERS)) {
            OrgId organisation = OrgId.of(line.text(0));
            PersonRef holder =
                    line.text(2).startsWith("G-") ? members.headOf(OrgId.of(line.text(2))) : PersonRef.of(line.text(2));
            posts.add(Post.builder(nextId(), organisation, line.name(1), holder, GridCode.of(line.text(3)))
                    .duties(ids(line.codes(4)))
                    .skills(skills(line.codes(5)))
                    .capacity(line.number(6))
                    .openTasks(dice.chance(60) ? 1 : 0)
                    .build());
        }
    }

    private PostId nextId() {
        return PostId.of("P-" + Ids.three(posts.size() + 1));
    }

    private void officer(GridCode leaf, OrgId group, Dice dice) {
        int number = posts.size() + 1;
        Set<String> skills = new LinkedHashSet<>();
        for (String wanted : List.of("inspection/65", "elder-care/50", "first-aid/40", "digital/30", "mediation/25")) {
            int slash = wanted.indexOf('/');
            if (dice.chance(Integer.parseInt(wanted.substring(slash + 1)))) {
                skills.add(wanted.substring(0, slash));
            }
        }
        if (skills.isEmpty()) {
            skills.add("inspection");
        }
        Post.Builder officer = Post.builder(
                        nextId(),
                        group,
                        LocalText.of("微网格员", "Micro-grid officer"),
                        PersonRef.of("S-" + Ids.three(number)),
                        leaf)
                .duties(ids(List.of("D-07", "D-08", "D-09")))
                .skills(skills(List.copyOf(skills)))
                .capacity(dice.between(4, 7))
                .openTasks(dice.chance(40) ? dice.between(1, 2) : 0);
        DateRange absent = ABSENT.get(number);
        if (absent != null) {
            officer.absent(absent);
        }
        posts.add(officer.build());
    }

    private static List<DutyId> ids(List<String> codes) {
        return codes.stream().map(DutyId::of).toList();
    }

    static List<Skill> skills(List<String> codes) {
        return codes.stream().map(Skill::of).toList();
    }

    List<Duty> duties() {
        return duties;
    }

    /** {@return the duties that a line of work owes} */
    List<DutyId> dutiesOf(LineOfWork line) {
        return duties.stream()
                .filter(duty -> duty.line().equals(line))
                .map(Duty::id)
                .toList();
    }

    List<Post> posts() {
        return posts;
    }
}
