package org.gridgov.decision;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Comparator;
import org.gridgov.policy.Judgement;

/**
 * Where one candidate stands, with every ruling about it.
 *
 * <p>Ordered by standing, more points first, then candidate. Immutable, thread-safe.
 *
 * @param candidate the candidate
 * @param standing where it stands
 * @param amount how much it serves; 0 unless chosen
 * @param full whether more of it would be worth something to the plan, so all that it can give is in use; false in a
 *     roster
 * @param judgement the policy's verdict
 */
@JsonPropertyOrder({"candidate", "standing", "amount", "full", "judgement"})
public record Verdict(String candidate, Standing standing, long amount, boolean full, Judgement judgement)
        implements Comparable<Verdict> {
    private static final Comparator<Verdict> ORDER = Comparator.comparing(Verdict::standing)
            .thenComparing(verdict -> -verdict.judgement().points())
            .thenComparing(Verdict::candidate);

    @Override
    public int compareTo(Verdict other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "Verdict[candidate=***, standing=" + standing + ", amount=" + amount + ", full=" + full + ", judgement="
                + judgement + "]";
    }
}
