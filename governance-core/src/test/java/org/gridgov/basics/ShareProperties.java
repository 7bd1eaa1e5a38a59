package org.gridgov.basics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class ShareProperties {
    @Property(tries = 200)
    void parsesWhatItPrints(@ForAll @LongRange(min = 0) long part, @ForAll @LongRange(min = 0) long more) {
        BigInteger whole =
                BigInteger.valueOf(part).add(BigInteger.valueOf(more)).add(BigInteger.ONE);
        Share share = new Share(BigInteger.valueOf(part), whole);

        assertThat(Share.parse(share.toString())).isEqualTo(share);
        assertThat(share.part().gcd(share.whole())).isEqualTo(BigInteger.ONE);
        assertThat(share.value()).isBetween(0.0, 1.0);
    }

    @Property(tries = 100)
    void neitherRoundsNorOverflowsInLongChains(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 1_000_000) Integer> wholes) {
        Share product = Share.ONE;
        BigInteger expected = BigInteger.ONE;
        for (int whole : wholes) {
            product = product.times(Share.of(1, whole));
            expected = expected.multiply(BigInteger.valueOf(whole));
        }

        assertThat(product.part()).isEqualTo(BigInteger.ONE);
        assertThat(product.whole()).isEqualTo(expected);
    }

    @Property(tries = 100)
    void partsOfAWholeAddUpToIt(@ForAll @Size(min = 1, max = 30) List<@IntRange(max = 1000) Integer> parts) {
        long whole = parts.stream().mapToLong(part -> part).sum();
        if (whole == 0) {
            return;
        }
        Share sum = Share.ZERO;
        List<Share> shares = new ArrayList<>();
        for (int part : parts) {
            shares.add(Share.of(part, whole));
            sum = sum.plus(Share.of(part, whole));
        }

        assertThat(sum).isEqualTo(Share.ONE);
        assertThat(Share.sum(shares)).isEqualTo("1");
    }

    @Property(tries = 100)
    void ordersLikeItsNumbers(
            @ForAll @IntRange(max = 99) int a,
            @ForAll @IntRange(max = 99) int b,
            @ForAll @IntRange(min = 99, max = 200) int whole) {
        assertThat(Integer.signum(Share.of(a, whole).compareTo(Share.of(b, whole))))
                .isEqualTo(Integer.compare(a, b));
    }
}
