package org.gridgov.rules.workbench.coverage;

import java.util.List;
import java.util.Objects;
import org.gridgov.basics.LocalText;

/**
 * How far the scenarios reach the rules of an article.
 *
 * <p>Immutable, thread-safe.
 *
 * @param article the article
 * @param rules the rules that stand on it, by identifier
 * @param fired how many of them had a say in some case
 */
public record ArticleCoverage(LocalText article, List<String> rules, int fired) {
    /** Copies the rules. */
    public ArticleCoverage {
        Objects.requireNonNull(article, "article");
        rules = List.copyOf(rules);
    }

    /** {@return whether each of them had a say} */
    public boolean complete() {
        return fired == rules.size();
    }
}
