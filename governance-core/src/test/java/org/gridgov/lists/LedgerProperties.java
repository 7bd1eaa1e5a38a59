package org.gridgov.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Quantity;
import org.gridgov.grid.GridCode;

class LedgerProperties {
    private static Need need(long amount, NeedState state) {
        return Need.builder(
                        NeedId.of("N1"),
                        GridCode.of("G"),
                        Category.of("meals"),
                        Quantity.of(amount, "次"),
                        DateRange.ALWAYS,
                        LocalDate.of(2026, 11, 1))
                .state(state)
                .build();
    }

    private static Service service(int id, long amount, ServiceState state) {
        return Service.builder(ServiceId.of("V" + id), ResourceId.of("R1"), Quantity.of(amount, "次"), DateRange.ALWAYS)
                .need(NeedId.of("N1"))
                .state(state)
                .build();
    }

    @Property
    void l4ThePartsAddUpToWhatWasRequested(
            @ForAll @Size(max = 6) List<@IntRange(max = 5) Integer> amounts,
            @ForAll List<ServiceState> states,
            @ForAll NeedState state,
            @ForAll @IntRange(max = 9) int more) {
        List<Service> services = new ArrayList<>();
        long held = 0;
        for (int i = 0; i < amounts.size(); i++) {
            ServiceState own = states.isEmpty() ? ServiceState.COMMITTED : states.get(i % states.size());
            services.add(service(i, amounts.get(i), own));
            held += own.holdsCapacity() ? amounts.get(i) : 0;
        }
        Ledger ledger = Ledger.of(need(held + more, state), services);
        assertThat(ledger.open()
                        + ledger.proposed()
                        + ledger.committed()
                        + ledger.delivered()
                        + ledger.withdrawn()
                        + ledger.referred()
                        + ledger.rejected())
                .isEqualTo(ledger.requested());
        assertThat(ledger.proposed() + ledger.committed() + ledger.delivered()).isEqualTo(held);
    }

    @Property
    void l1MoreThanWasAskedForIsRefused(@ForAll @IntRange(min = 1, max = 50) int amount) {
        assertThatThrownBy(() -> Ledger.of(
                        need(amount, NeedState.OPEN), List.of(service(1, amount + 1L, ServiceState.COMMITTED))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
