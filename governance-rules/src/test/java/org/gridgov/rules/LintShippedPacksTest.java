package org.gridgov.rules;

import java.time.LocalDate;
import org.gridgov.rules.check.lint.*;
import org.junit.jupiter.api.Test;

class LintShippedPacksTest {
    @Test
    void x() {
        for (String name : ShippedPacks.NAMES) {
            long t = System.nanoTime();
            LintReport report = Lint.of(ShippedPacks.pack(name), LintSettings.of(LocalDate.of(2026, 12, 1)));
            System.out.println(name + " " + (System.nanoTime() - t) / 1000000 + " ms; overlaps " + report.overlaps().size());
            for (LintEntry e : report.entries()) {
                System.out.println(e.finding().in(org.gridgov.basics.Language.EN));
                e.shown().ifPresent(x -> { x.cover().boxes().forEach(b -> System.out.println("    " + b.cases() + "  " + b.words().en() )); System.out.println("    rest " + x.cover().rest());
                  System.out.println("    " + x.witness().codes() + x.witness().measures());});
                System.out.println("   "+e.others()+e.instants());
            }
        }
    }
}
