package org.gridgov.examples.haihong;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridgov.basics.LocalText;
import org.gridgov.grid.GridCode;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.OrgKind;
import org.gridgov.organisation.Organisation;
import org.gridgov.organisation.Partner;
import org.gridgov.organisation.Responsibility;

/** The bodies of the case: "1+2+3+30", the overlays above them, and the twelve partners of "1+2+9". */
final class Bodies {
    static final OrgId COMMITTEE = OrgId.of("C-01");
    static final OrgId XINGCHONG = OrgId.of("XC");
    static final OrgId XINGSHAN = OrgId.of("XS");
    static final OrgId GROUP_1 = OrgId.of("G-01");
    static final OrgId GROUP_2 = OrgId.of("G-02");
    static final OrgId GROUP_3 = OrgId.of("G-03");
    static final OrgId FUNCTIONAL = OrgId.of("F-01");
    static final OrgId OBSERVERS = OrgId.of("TM-01");
    static final OrgId VOLUNTEERS = OrgId.of("TM-02");
    static final OrgId STUDIO = OrgId.of("ST-01");

    /** Group 1 answers for the first so many micro-grids of the western grid, group 2 for the rest. */
    private static final int LEAVES_OF_GROUP_1 = 9;

    private static final String ORGANISATIONS = """
            C-01 ; community-committee ; 海洪社区党委|Haihong community committee ; - ; EDZ-HH
            XC ; branch ; 兴崇网格支部|Xingchong grid branch ; C-01 ; EDZ-HH-1
            XS ; branch ; 兴善网格支部|Xingshan grid branch ; C-01 ; EDZ-HH-2
            G-01 ; group ; 兴崇第一党小组|Xingchong group 1 ; XC ; -
            G-02 ; group ; 兴崇第二党小组|Xingchong group 2 ; XC ; -
            G-03 ; group ; 兴善党小组|Xingshan group ; XS ; -
            F-01 ; functional-branch ; “银发”功能型党支部|Silver functional branch ; C-01 ; -
            TM-01 ; team ; “文明啄木鸟”市民观察团|Civic woodpecker observer team ; C-01 ; -
            TM-02 ; team ; “银发”志愿服务队|Silver volunteer team ; F-01 ; -
            ST-01 ; studio ; “老蔡”联民工作室|Old Cai studio ; F-01 ; -
            """;

    private static final String PARTNERS = """
            PT-01 ; 区社科联|District federation of social sciences ; federation ; lead ; yes
            PT-02 ; 一所高校|A college ; college ; core ; yes
            PT-03 ; 街道卫生服务中心|Street health centre ; health-centre ; core ; yes
            PT-04 ; 行政执法局|Administrative law-enforcement bureau ; law-enforcement ; member ; yes
            PT-05 ; 银行网点（合成）|Bank branch (synthetic) ; bank ; member ; no
            PT-06 ; 小学（合成）|Primary school (synthetic) ; school ; member ; no
            PT-07 ; 园区企业（合成）|Enterprise of the zone (synthetic) ; enterprise ; member ; no
            PT-08 ; 物业公司（合成）|Property management company (synthetic) ; property ; member ; no
            PT-09 ; 社工服务中心（合成）|Social work centre (synthetic) ; social-work ; member ; no
            PT-10 ; 消防救援站（合成）|Fire and rescue station (synthetic) ; fire-service ; member ; no
            PT-11 ; 法律服务所（合成）|Legal service office (synthetic) ; legal-service ; member ; no
            PT-12 ; 邮政网点（合成）|Post office (synthetic) ; post-office ; member ; no
            """;

    private final List<Organisation> organisations;
    private final List<Partner> partners;
    private final List<Responsibility> responsibilities = new ArrayList<>();
    private final Map<GridCode, OrgId> groupOfLeaf = new TreeMap<>();

    Bodies(Territory territory) {
        organisations =
                Lines.of(ORGANISATIONS).stream().map(Bodies::organisation).toList();
        partners = Lines.of(PARTNERS).stream()
                .map(line -> Partner.builder(
                                OrgId.of(line.text(0)), line.name(1), OrgKind.of(line.text(2)), line.text(3))
                        .namedBySource(line.text(4).equals("yes"))
                        .valid(Territory.VALID)
                        .build())
                .toList();
        List<GridCode> west = territory.leaves(Territory.XINGCHONG);
        for (GridCode leaf : territory.leaves()) {
            int place = west.indexOf(leaf);
            OrgId group = place < 0 ? GROUP_3 : place < LEAVES_OF_GROUP_1 ? GROUP_1 : GROUP_2;
            groupOfLeaf.put(leaf, group);
            responsibilities.add(new Responsibility(leaf, group, Territory.VALID));
        }
    }

    private static Organisation organisation(Lines.Line line) {
        LocalText name = line.name(2);
        Organisation.Builder builder = Organisation.builder(OrgId.of(line.text(0)), OrgKind.of(line.text(1)), name)
                .valid(Territory.VALID);
        line.codes(3).forEach(parent -> builder.parent(OrgId.of(parent)));
        line.codes(4).forEach(unit -> builder.unit(GridCode.of(unit)));
        return builder.build();
    }

    List<Organisation> organisations() {
        return organisations;
    }

    List<Partner> partners() {
        return partners;
    }

    List<Responsibility> responsibilities() {
        return responsibilities;
    }

    /** {@return the group that answers for a micro-grid} */
    OrgId groupOf(GridCode leaf) {
        OrgId group = groupOfLeaf.get(leaf);
        if (group == null) {
            throw new IllegalArgumentException("A group must answer for " + leaf + ", but none does");
        }
        return group;
    }

    /** {@return the micro-grids for which a group answers, or that lie on the ground of another body} */
    List<GridCode> leavesOf(OrgId organisation) {
        List<GridCode> ground = organisations.stream()
                .filter(one -> one.id().equals(organisation))
                .flatMap(one -> Stream.ofNullable(one.unit()))
                .toList();
        return groupOfLeaf.keySet().stream()
                .filter(leaf -> groupOf(leaf).equals(organisation)
                        || ground.stream().anyMatch(unit -> Territory.contains(unit, leaf)))
                .toList();
    }
}
