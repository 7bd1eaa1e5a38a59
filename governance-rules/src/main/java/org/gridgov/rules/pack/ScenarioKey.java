package org.gridgov.rules.pack;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Term;
import org.gridgov.basics.Terms;

/** The words that a file of scenarios is built of, beside the words of the vocabulary. */
public enum ScenarioKey {
    /** The facts that all scenarios of a file start from. */
    @Term(zh = "基准", en = "base")
    BASE,
    /** The list of scenarios. */
    @Term(zh = "场景", en = "scenarios")
    SCENARIOS,
    /** What a scenario or a candidate is called. */
    @Term(zh = "名称", en = "name")
    NAME,
    /** The facts in which a scenario differs from the base. */
    @Term(zh = "已知", en = "given")
    GIVEN,
    /** Facts that take several values, one case each. */
    @Term(zh = "逐值", en = "sweep")
    SWEEP,
    /** Several candidates that are compared. */
    @Term(zh = "候选", en = "group")
    GROUP,
    /** What must come out. */
    @Term(zh = "预期", en = "expect")
    EXPECT,
    /** The verdict that must come out. */
    @Term(zh = "判定", en = "decision")
    DECISION,
    /** The points that must come out. */
    @Term(zh = "加分", en = "points")
    POINTS,
    /** Rules that must have a say. */
    @Term(zh = "理由", en = "reasons")
    REASONS,
    /** Rules that must have no say. */
    @Term(zh = "不因", en = "not-because")
    NOT_BECAUSE,
    /** The candidate of a group that must come first. */
    @Term(zh = "选中", en = "chosen")
    CHOSEN,
    /** The order in which the eligible candidates of a group must come. */
    @Term(zh = "顺序", en = "order")
    ORDER,
    /** How many cases must be eligible. */
    @Term(zh = "可选数", en = "eligible-count")
    ELIGIBLE_COUNT,
    /** What part of the cases must be eligible. */
    @Term(zh = "可选比例", en = "eligible-share")
    ELIGIBLE_SHARE;

    /** What may stand on the top level of a file. */
    static final Set<ScenarioKey> TOP = EnumSet.of(BASE, SCENARIOS);

    /** What may stand in a scenario. */
    static final Set<ScenarioKey> IN_SCENARIO = EnumSet.of(NAME, GIVEN, SWEEP, GROUP, EXPECT);

    /** What may stand in a candidate of a group. */
    static final Set<ScenarioKey> IN_CANDIDATE = EnumSet.of(NAME, GIVEN, EXPECT);

    /** What may be expected. */
    static final Set<ScenarioKey> IN_EXPECT = EnumSet.range(DECISION, ELIGIBLE_SHARE);

    /** What a column of a sheet may be for, unless it is an attribute's. */
    static final Set<ScenarioKey> IN_SHEET = EnumSet.of(NAME, DECISION, POINTS, REASONS, NOT_BECAUSE);

    /** {@return the word for it in both languages} */
    public LocalText word() {
        return Terms.name(this);
    }

    static Optional<ScenarioKey> find(String written, Set<ScenarioKey> allowed) {
        return allowed.stream()
                .filter(key -> Spelling.same(
                        written, List.of(key.word().zh(), key.word().en())))
                .findFirst();
    }

    static LocalText hint(String written, Set<ScenarioKey> allowed) {
        List<LocalText> words = allowed.stream().map(ScenarioKey::word).toList();
        List<String> spellings = words.stream()
                .flatMap(word -> List.of(word.zh(), word.en()).stream())
                .toList();
        return RuleMessages.hint(written, spellings, words);
    }
}
