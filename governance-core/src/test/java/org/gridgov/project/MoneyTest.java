package org.gridgov.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gridgov.basics.LocalText;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void isReadAsItIsPrinted() {
        assertThat(Money.of(660_005, "CNY")).hasToString("6600.05 CNY");
        assertThat(Money.parse("6600.05 CNY")).isEqualTo(Money.of(660_005, "CNY"));
        assertThat(Money.parse("6600 CNY")).isEqualTo(Money.of(660_000, "CNY"));
        assertThat(Money.parse("12 JPY")).isEqualTo(Money.of(12, "JPY")).hasToString("12 JPY");
    }

    @Test
    void knowsNoHalfFenAndNoUnknownCurrency() {
        assertThatThrownBy(() -> Money.parse("1.005 CNY")).hasMessageContaining("'1.005 CNY'");
        assertThatThrownBy(() -> Money.parse("-1 CNY")).hasMessageContaining("'-1 CNY'");
        assertThatThrownBy(() -> Money.of(1, "ABC")).hasMessageContaining("'ABC'");
        assertThatThrownBy(() -> Money.of(-1, "CNY")).hasMessageContaining("-1");
        assertThatThrownBy(() -> Money.of(1, "CNY").plus(Money.of(1, "JPY"))).hasMessageContaining("JPY");
    }

    @Test
    void aLineThatDoesNotBalanceIsNone() {
        Money five = Money.of(5, "CNY");
        assertThatThrownBy(() ->
                        new BudgetLine("food", LocalText.parse("food"), five, Money.of(3, "CNY"), Money.of(3, "CNY")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.05 CNY");
    }
}
