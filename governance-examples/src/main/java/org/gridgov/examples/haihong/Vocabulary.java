package org.gridgov.examples.haihong;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.basics.CodeEntry;

/** The open vocabularies of the case: every code that a column with a list uses, with its names. */
final class Vocabulary {
    private static final String ENTRIES = """
            unit-kind ; zone ; 开发区|Zone
            unit-kind ; community ; 社区|Community
            unit-kind ; grid ; 网格|Grid
            unit-kind ; micro-grid ; 微网格|Micro-grid
            organisation-kind ; community-committee ; 社区党委|Community committee
            organisation-kind ; branch ; 网格支部|Grid branch
            organisation-kind ; group ; 党小组|Group
            organisation-kind ; functional-branch ; 功能型党支部|Functional branch
            organisation-kind ; team ; 团队|Team
            organisation-kind ; studio ; 工作室|Studio
            partner-kind ; federation ; 社科联|Federation of social sciences
            partner-kind ; college ; 高校|College
            partner-kind ; health-centre ; 卫生服务中心|Health centre
            partner-kind ; law-enforcement ; 行政执法|Administrative law enforcement
            partner-kind ; bank ; 银行|Bank
            partner-kind ; school ; 学校|School
            partner-kind ; enterprise ; 企业|Enterprise
            partner-kind ; property ; 物业|Property management
            partner-kind ; social-work ; 社工机构|Social work agency
            partner-kind ; fire-service ; 消防|Fire service
            partner-kind ; legal-service ; 法律服务|Legal service
            partner-kind ; post-office ; 邮政|Post office
            category ; meals ; 助餐|Meals
            category ; home-care ; 居家照料|Home care
            category ; medical ; 健康义诊|Health checks
            category ; accompany ; 陪诊|Company to the clinic
            category ; repair ; 维修|Repairs
            category ; legal ; 法律咨询|Legal advice
            category ; mediation ; 纠纷调解|Mediation
            category ; environment ; 环境整治|Cleaning up
            category ; green ; 绿化|Greening
            category ; parking ; 停车|Parking
            category ; culture ; 文体活动|Culture and sport
            category ; tutoring ; 课业辅导|Tutoring
            category ; companionship ; 陪伴|Companionship
            category ; digital ; 智能手机辅导|Help with smartphones
            category ; safety ; 消防安全|Fire safety
            skill ; elder-care ; 养老护理|Elder care
            skill ; first-aid ; 急救|First aid
            skill ; mediation ; 调解|Mediation
            skill ; legal ; 法律|Law
            skill ; repair ; 维修|Repairs
            skill ; tutoring ; 辅导|Tutoring
            skill ; psychology ; 心理疏导|Counselling
            skill ; digital ; 数码|Digital devices
            skill ; driving ; 驾驶|Driving
            skill ; inspection ; 巡查|Inspection
            line ; party-building ; 党建|Party building
            line ; comprehensive-governance ; 综治|Comprehensive governance
            line ; civil-affairs ; 民政|Civil affairs
            role ; secretary ; 书记|Secretary
            role ; head ; 负责人|Head
            role ; member ; 成员|Member
            role ; assistant ; 协助|Assistant
            role ; resident ; 居民|Resident
            theme ; neighbourhood-governance ; 邻里治理|Neighbourhood governance
            theme ; environment ; 环境|Environment
            theme ; convenience ; 便民服务|Convenience services
            theme ; livelihood ; 民生|Livelihood
            """;

    private final List<CodeEntry> entries;
    private final Map<String, String> zhNames = new TreeMap<>();

    Vocabulary() {
        entries = Lines.of(ENTRIES).stream()
                .map(line -> new CodeEntry(line.text(0), line.text(1), line.name(2)))
                .toList();
        entries.forEach(entry ->
                zhNames.put(entry.list() + "/" + entry.code(), entry.name().zh()));
    }

    List<CodeEntry> entries() {
        return entries;
    }

    /** {@return the Chinese name of a code, as staff write it in a cell} */
    String zh(String list, String code) {
        String name = zhNames.get(list + "/" + code);
        if (name == null) {
            throw new IllegalArgumentException("Vocabulary " + list + " must have code " + code + ", but has not");
        }
        return name;
    }
}
