package org.gridgov.project;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;

/**
 * What a project may spend for one purpose, and what became of it (预算科目).
 *
 * <p>Every amount stands twice: planned = spent + committed + free, and none of them is ever negative. Immutable,
 * thread-safe.
 *
 * <p>Source: public-good project, seed paragraph 3.
 *
 * @param code its code, unique in the project
 * @param name what people call it
 * @param planned what may be spent
 * @param spent what was spent, less what came back
 * @param committed what was promised and not yet spent
 */
@JsonPropertyOrder({"code", "name", "planned", "spent", "committed"})
public record BudgetLine(String code, LocalText name, Money planned, Money spent, Money committed) {
    /**
     * Checks the balance.
     *
     * @throws IllegalArgumentException if more is spent and committed than planned, or currencies differ
     */
    public BudgetLine {
        Require.code("A budget line", code);
        Objects.requireNonNull(name, "name");
        if (spent.plus(committed).compareTo(planned) > 0) {
            throw new IllegalArgumentException("Budget line " + code + " must not spend and commit more than " + planned
                    + ", but has " + spent + " and " + committed);
        }
    }

    /** {@return what is neither spent nor committed} */
    public Money free() {
        return planned.minus(spent).minus(committed);
    }

    BudgetLine with(Money plan, Money paid, Money promised) {
        return new BudgetLine(code, name, plan, paid, promised);
    }
}
