package org.gridgov.examples.haihong;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Facts;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Quantity;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.lists.Category;
import org.gridgov.lists.Resource;
import org.gridgov.lists.ResourceId;
import org.gridgov.organisation.OrgId;

/** The resource list: what partners and the community can give, a little less than what is asked for. */
final class Resources {
    private static final GridCode ONE_MICRO_GRID = GridCode.of("EDZ-HH-1-11");
    private static final DateRange SEASON = DateRange.parse("2026-11-01/2027-01-01");
    private static final DateRange DECEMBER = DateRange.parse("2026-12-01/2027-01-01");
    private static final DateRange FIRST_HALF = DateRange.parse("2026-12-01/2026-12-16");
    private static final DateRange SECOND_HALF = DateRange.parse("2026-12-16/2027-01-01");

    /**
     * Categories, provider, name, skills, fee, professional, and how it is split into rows: whole (both months, all the
     * community), halves (of December), grids (December), micro (one micro-grid, December).
     */
    private static final String OFFERS = """
            meals ; PT-07 ; 企业食堂送餐|Meals from a works canteen ; - ; free ; no ; grids
            meals ; C-01 ; 社区助餐点|Community meal point ; elder-care ; paid ; yes ; whole
            meals ; PT-08 ; 物业代送餐|Meals brought by the property office ; - ; free ; no ; halves
            home-care ; PT-09 ; 社工上门照料|Home care by social workers ; elder-care,first-aid ; free ; yes ; halves
            home-care ; PT-03 ; 护理员上门|Nursing aides at home ; elder-care,first-aid ; paid ; yes ; whole
            home-care,companionship ; TM-02 ; 银发互助照料|Silver mutual help ; elder-care ; free ; no ; grids
            medical ; PT-03 ; 健康义诊|Free health checks ; first-aid ; free ; yes ; halves
            medical ; PT-02 ; 学生量血压|Blood pressure taken by students ; first-aid ; free ; no ; grids
            medical ; PT-03 ; 家庭医生随访|Visits of the family doctor ; elder-care,first-aid ; paid ; yes ; whole
            accompany ; PT-09 ; 社工陪诊|Social workers to the clinic ; elder-care,first-aid ; free ; yes ; halves
            accompany ; TM-02 ; 志愿陪诊|Volunteers to the clinic ; driving ; free ; no ; grids
            accompany ; PT-12 ; 邮政代取药|Medicine fetched by the post ; driving ; free ; no ; whole
            repair ; PT-08 ; 物业小修|Small repairs ; repair ; free ; yes ; grids
            repair ; PT-07 ; 企业技工队|Technicians of the enterprise ; repair ; paid ; yes ; whole
            repair ; ST-01 ; 老蔡工具箱|Old Cai tool box ; repair ; free ; no ; halves
            legal ; PT-11 ; 法律咨询日|Legal advice day ; legal,mediation ; free ; yes ; halves
            legal ; PT-01 ; 普法讲师|Lecturers on law ; legal ; free ; yes ; whole
            mediation ; PT-11 ; 调解室|Mediation room ; legal,mediation ; free ; yes ; whole
            mediation ; ST-01 ; 老蔡调解|Old Cai mediation ; mediation ; free ; no ; grids
            mediation ; PT-09 ; 家庭关系调解|Mediation in families ; mediation,psychology ; free ; yes ; halves
            environment ; PT-04 ; 占道整治|Clearing of blocked paths ; inspection ; free ; yes ; grids
            environment,green ; PT-06 ; 师生清洁绿化日|Pupils clean and plant ; - ; free ; no ; halves
            environment ; PT-08 ; 物业大扫除|Great clean ; - ; free ; yes ; grids
            environment ; TM-01 ; 啄木鸟巡查整改|Woodpecker rounds ; inspection ; free ; no ; whole
            green ; PT-08 ; 补绿养护|Planting and upkeep ; - ; free ; yes ; whole
            green ; PT-05 ; 认养绿地|Adopted greens ; - ; free ; no ; halves
            parking ; PT-04 ; 停车秩序整治|Order in parking ; inspection ; free ; yes ; halves
            parking ; PT-07 ; 企业错时车位|Spaces after working hours ; - ; paid ; no ; grids
            parking ; PT-08 ; 车位重新划线|New lines for spaces ; - ; free ; yes ; whole
            culture ; PT-01 ; 社科讲座|Talks on social science ; - ; free ; yes ; whole
            culture ; PT-06 ; 校园开放日|Open school days ; - ; free ; no ; grids
            culture ; PT-02 ; 大学生文艺演出|Shows by students ; - ; free ; no ; halves
            tutoring ; PT-02 ; 大学生辅导|Tutoring by students ; tutoring ; free ; no ; grids
            tutoring ; PT-06 ; 教师志愿辅导|Tutoring by teachers ; tutoring ; free ; yes ; halves
            companionship ; PT-02 ; 青年陪伴|Young companions ; digital ; free ; no ; grids
            companionship ; PT-09 ; 心理陪伴|Counselling companions ; psychology ; free ; yes ; halves
            digital ; PT-05 ; 手机银行课堂|Class on mobile banking ; digital ; free ; yes ; halves
            digital ; PT-12 ; 邮政便民课堂|Class at the post office ; digital ; free ; no ; whole
            digital,tutoring ; PT-02 ; 数码小老师|Young digital teachers ; digital,tutoring ; free ; no ; grids
            safety ; PT-10 ; 消防进楼道|Fire service in the stairwells ; inspection ; free ; yes ; grids
            safety ; PT-08 ; 电动车安全检查|Checks of electric bicycles ; inspection ; free ; yes ; halves
            safety ; TM-01 ; 隐患随手拍|Hazards in a picture ; - ; free ; no ; micro
            """;

    /** Providers from outside have no address in the community. */
    private static final List<String> OUTSIDE = List.of("PT-01", "PT-02", "PT-04", "PT-10");

    private final List<Resource> rows = new ArrayList<>();

    Resources(long seed, Territory territory, Needs needs) {
        Dice dice = new Dice(seed, "resources");
        Map<String, AtomId> seats = new TreeMap<>();
        List<Lines.Line> offers = Lines.of(OFFERS);
        for (Lines.Line offer : offers) {
            String provider = offer.text(1);
            if (!OUTSIDE.contains(provider) && !seats.containsKey(provider)) {
                seats.put(provider, dice.pick(territory.atoms()).id());
            }
        }
        Map<String, Shares> shares = new TreeMap<>();
        for (Kinds.Kind kind : Kinds.all()) {
            int asked = needs.drafts().stream()
                    .filter(draft -> draft.kind.equals(kind) && draft.fate.asks())
                    .mapToInt(draft -> draft.amount)
                    .sum();
            int weights = offers.stream()
                    .filter(offer -> first(offer).equals(kind.category()))
                    .mapToInt(offer -> weight(offer) * split(offer).size())
                    .sum();
            shares.put(kind.category(), new Shares(asked * kind.capacityPercent() / 100, weights));
        }
        for (Lines.Line offer : offers) {
            for (Slot slot : split(offer)) {
                row(offer, slot, shares, seats);
            }
        }
    }

    private record Slot(GridCode area, DateRange window, LocalText suffix) {}

    /** What is left of a category's capacity and of the weights among which it is shared. */
    private static final class Shares {
        private int amount;
        private int weights;

        Shares(int amount, int weights) {
            this.amount = amount;
            this.weights = weights;
        }

        int take(int weight) {
            int share = Math.max(1, Math.round((float) amount * weight / weights));
            amount -= share;
            weights -= weight;
            return share;
        }
    }

    private static String first(Lines.Line offer) {
        return offer.codes(0).get(0);
    }

    private static int weight(Lines.Line offer) {
        return switch (offer.text(6)) {
            case "whole" -> 4;
            case "micro" -> 1;
            default -> 2;
        };
    }

    private static List<Slot> split(Lines.Line offer) {
        LocalText none = LocalText.of("", "");
        return switch (offer.text(6)) {
            case "whole" -> List.of(new Slot(Territory.COMMUNITY, SEASON, none));
            case "halves" ->
                List.of(
                        new Slot(Territory.COMMUNITY, FIRST_HALF, LocalText.of("（上半月）", ", first half")),
                        new Slot(Territory.COMMUNITY, SECOND_HALF, LocalText.of("（下半月）", ", second half")));
            case "grids" ->
                List.of(
                        new Slot(Territory.XINGCHONG, DECEMBER, LocalText.of("（兴崇）", ", Xingchong")),
                        new Slot(Territory.XINGSHAN, DECEMBER, LocalText.of("（兴善）", ", Xingshan")));
            default -> List.of(new Slot(ONE_MICRO_GRID, DECEMBER, none));
        };
    }

    private void row(Lines.Line offer, Slot slot, Map<String, Shares> shares, Map<String, AtomId> seats) {
        Kinds.Kind kind = Kinds.of(first(offer));
        Shares share = shares.computeIfAbsent(kind.category(), category -> new Shares(0, 1));
        LocalText name = LocalText.of(
                offer.name(2).zh() + slot.suffix.zh(), offer.name(2).en() + slot.suffix.en());
        Resource.Builder resource = Resource.builder(
                        ResourceId.of("R-" + Ids.three(rows.size() + 1)),
                        OrgId.of(offer.text(1)),
                        name,
                        slot.area,
                        Quantity.of(share.take(weight(offer)), kind.unit()),
                        slot.window)
                .categories(offer.codes(0).stream().map(Category::of).toList())
                .skills(Staff.skills(offer.codes(3)))
                .facts(Facts.NONE.with("fee", offer.text(4)).with("professional", offer.text(5)));
        AtomId seat = seats.get(offer.text(1));
        if (seat != null) {
            resource.atom(seat);
        }
        rows.add(resource.build());
    }

    List<Resource> rows() {
        return rows;
    }
}
