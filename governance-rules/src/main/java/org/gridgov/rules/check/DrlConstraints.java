package org.gridgov.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.RuleMessages;

/**
 * Reads what stands between the brackets of a pattern: comparisons of one attribute each, parted by commas.
 *
 * <p>Comparisons of one attribute may be joined: plain ones by {@code ||}, negated ones by {@code &&}, inside one pair
 * of brackets or none. Goes forward only, without recursion.
 */
final class DrlConstraints {
    private final DrlCursor cursor;
    private final DrlNames names;

    DrlConstraints(DrlCursor cursor, DrlNames names) {
        this.cursor = cursor;
        this.names = names;
    }

    /** One comparison: an attribute, whether it negates, and the codes. */
    private record Term(Attribute attribute, boolean negated, SortedSet<String> codes) {}

    /**
     * The conditions up to the closing bracket, which is taken too; those with errors are left out. Empty, with a
     * finding, if the bracket is missing.
     */
    Optional<List<Condition>> read(String rule) {
        List<Condition> conditions = new ArrayList<>();
        if (cursor.takeSign(")")) {
            return Optional.of(conditions);
        }
        boolean tooMany = false;
        boolean reported = false;
        do {
            if (conditions.size() == TextLimits.MOST_CONDITIONS && !tooMany) {
                tooMany = true;
                cursor.add("GP-TXT-04", TextLimits.MOST_CONDITIONS, Require.abbreviate(rule));
            }
            Optional<Condition> condition = tooMany ? Optional.empty() : constraint();
            condition.ifPresent(conditions::add);
            reported = condition.isEmpty();
            if (tooMany) {
                cursor.skipConstraint(0);
            }
        } while (cursor.takeSign(","));
        boolean closed = reported ? cursor.takeSign(")") : cursor.expectSign(")");
        return closed ? Optional.of(conditions) : Optional.empty();
    }

    private Optional<Condition> constraint() {
        boolean bracket = cursor.takeSign("(");
        Optional<Term> first = term();
        if (first.isEmpty()) {
            cursor.skipConstraint(bracket ? 1 : 0);
            return Optional.empty();
        }
        Attribute attribute = first.get().attribute();
        boolean negated = first.get().negated();
        SortedSet<String> codes = new TreeSet<>(first.get().codes());
        while (cursor.token().isSign("||") || cursor.token().isSign("&&")) {
            DrlToken joint = cursor.token();
            boolean fits = joint.isSign(negated ? "&&" : "||");
            cursor.take();
            Optional<Term> next = term();
            if (next.isPresent()
                    && (!fits
                            || next.get().negated() != negated
                            || !next.get().attribute().equals(attribute))) {
                cursor.addAt(joint, "GP-DRL-11");
                next = Optional.empty();
            }
            if (next.isEmpty()) {
                cursor.skipConstraint(bracket ? 1 : 0);
                return Optional.empty();
            }
            codes.addAll(next.get().codes());
        }
        if (bracket && !cursor.takeSign(")")) {
            cursor.refuse("|| && )");
            cursor.skipConstraint(1);
            return Optional.empty();
        }
        if (!cursor.token().isSign(",") && !cursor.token().isSign(")")) {
            cursor.refuse(", )");
            cursor.skipConstraint(0);
            return Optional.empty();
        }
        return Optional.of(new Condition(attribute, negated, codes));
    }

    private Optional<Term> term() {
        Optional<Attribute> attribute = attribute();
        if (attribute.isEmpty()) {
            return Optional.empty();
        }
        boolean set = attribute.get().type() == AttributeType.SET;
        DrlToken at = cursor.token();
        boolean negated = cursor.takeWord("not");
        boolean list = false;
        if (cursor.takeWord("in")) {
            list = true;
        } else if (cursor.token().isWord("contains")) {
            if (!set) {
                return unfit(attribute.get());
            }
            cursor.take();
        } else if (!negated && (at.isSign("==") || at.isSign("!="))) {
            if (set) {
                return unfit(attribute.get());
            }
            negated = at.isSign("!=");
            cursor.take();
        } else {
            cursor.refuse("== != in contains");
            return Optional.empty();
        }
        if (list && set) {
            return unfit(attribute.get());
        }
        boolean flag = attribute.get().type() == AttributeType.FLAG;
        Optional<SortedSet<String>> codes = list ? codes(attribute.get(), flag) : code(attribute.get(), flag);
        boolean not = negated;
        return codes.map(found -> new Term(attribute.get(), not, found));
    }

    private Optional<Term> unfit(Attribute attribute) {
        cursor.add(
                "GP-DRL-10",
                attribute.label(),
                RuleMessages.text(attribute.type() == AttributeType.SET ? "form.contains" : "form.equals"));
        return Optional.empty();
    }

    private Optional<Attribute> attribute() {
        DrlToken token = cursor.token();
        if (token.isWord("this") && cursor.ahead().isSign("[")) {
            cursor.take();
            cursor.take();
            DrlToken name = cursor.token();
            if (name.kind() != DrlToken.Kind.TEXT) {
                cursor.refuse(RuleMessages.text("form.attribute"));
                return Optional.empty();
            }
            Optional<Attribute> found = names.byName(name.text());
            if (found.isEmpty()) {
                unknown(name.text());
                return found;
            }
            cursor.take();
            return cursor.expectSign("]") ? found : Optional.empty();
        }
        Optional<Attribute> found = token.kind() == DrlToken.Kind.WORD ? names.byWord(token.text()) : Optional.empty();
        if (found.isPresent()) {
            cursor.take();
            return found;
        }
        boolean call = cursor.ahead().isSign("(") || cursor.ahead().isSign(".");
        if (token.kind() != DrlToken.Kind.WORD || DrlNames.RESERVED.contains(token.text()) || call) {
            cursor.refuse(RuleMessages.text("form.attribute"));
        } else {
            unknown(token.text());
        }
        return Optional.empty();
    }

    private void unknown(String name) {
        List<LocalText> known =
                names.words().stream().sorted().map(LocalText::parse).toList();
        cursor.add("GP-DRL-08", Require.abbreviate(name), RuleMessages.hint(name, names.words(), known));
    }

    private Optional<SortedSet<String>> codes(Attribute attribute, boolean flag) {
        SortedSet<String> codes = new TreeSet<>();
        if (!cursor.expectSign("(")) {
            return Optional.empty();
        }
        do {
            Optional<SortedSet<String>> code = code(attribute, flag);
            if (code.isEmpty()) {
                return code;
            }
            codes.addAll(code.get());
        } while (cursor.takeSign(","));
        return cursor.expectSign(")") ? Optional.of(codes) : Optional.empty();
    }

    private Optional<SortedSet<String>> code(Attribute attribute, boolean flag) {
        DrlToken token = cursor.token();
        boolean literal =
                token.kind() == DrlToken.Kind.TEXT || (flag && (token.isWord("true") || token.isWord("false")));
        if (!literal) {
            cursor.refuse(RuleMessages.text(flag ? "form.flag" : "form.code"));
            return Optional.empty();
        }
        String code = token.text();
        if (flag) {
            code = token.isWord("true") ? "yes" : token.isWord("false") ? "no" : "";
        }
        String wanted = code;
        if (attribute.values().stream().noneMatch(value -> value.code().equals(wanted))) {
            List<String> known = flag
                    ? List.of("true", "false")
                    : attribute.values().stream().map(AttributeValue::code).toList();
            cursor.add(
                    "GP-DRL-09",
                    Require.abbreviate(token.text()),
                    attribute.label(),
                    RuleMessages.hint(
                            token.text(),
                            known,
                            known.stream().map(LocalText::parse).toList()));
            return Optional.empty();
        }
        cursor.take();
        return Optional.of(new TreeSet<>(List.of(code)));
    }
}
