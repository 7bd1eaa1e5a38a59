package org.gridgov.rules.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.OtherMachine;
import org.gridgov.rules.PolicyEngines;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;
import org.gridgov.rules.pack.TableForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checking a table of 200 rows and 8 conditions from its files, beside letting Drools compile the same pack. */
class CheckBenchmark {
    private static final int COLD_ROUNDS = 7;

    @TempDir
    Path temp = Path.of("");

    @Test
    void checksTwoHundredRows() {
        PolicyPack pack = LargePacks.pack(200, 8, 0.5, 1);
        Path sound = temp.resolve("sound");
        Path wrong = temp.resolve("wrong");
        Path book = temp.resolve("book");
        LargePacks.write(pack, 0, TableForm.CSV, sound);
        LargePacks.write(pack, 10, TableForm.CSV, wrong);
        LargePacks.write(pack, 0, TableForm.XLSX, book);
        assertThat(PolicyEngines.check(sound).hasErrors()).isFalse();
        assertThat(PolicyEngines.check(book).hasErrors()).isFalse();
        assertThat(PolicyEngines.check(wrong).hasErrors()).isTrue();
        System.out.println("| what | check, ms: min / median / max | compile, ms: min / median / max | ratio |");
        System.out.println("|---|---|---|---|");
        cold("CSV, new machine", sound, sound);
        cold("CSV with 20 mistakes, new machine", wrong, sound);
        cold("XLSX, new machine", book, sound);
        warm("CSV, warm", sound, sound);
        warm("CSV with 20 mistakes, warm", wrong, sound);
        warm("XLSX, warm", book, sound);
    }

    private static void cold(String what, Path folder, Path compiled) {
        double[] check = new double[COLD_ROUNDS];
        double[] compile = new double[COLD_ROUNDS];
        for (int i = 0; i < COLD_ROUNDS; i++) {
            check[i] = machine("check", folder);
            compile[i] = machine("compile", compiled);
        }
        row(what, Rounds.of(check), Rounds.of(compile));
    }

    private static double machine(String work, Path folder) {
        String said = OtherMachine.run(
                OtherMachine.thisJava(),
                System.getProperty("java.class.path"),
                List.of(),
                ColdCheck.class,
                List.of(work, folder.toString()));
        return Double.parseDouble(said.strip().split(" ", 2)[0]);
    }

    private static void warm(String what, Path folder, Path compiled) {
        for (int i = 0; i < 200; i++) {
            assertThat(PolicyEngines.check(folder)).isNotNull();
        }
        Rounds[] rounds = Rounds.inTurn(2, 7, () -> PolicyEngines.check(folder).size(), () -> {
            try (PolicyEngine engine =
                    PolicyEngines.drools(PolicyPacks.read(compiled).value().orElseThrow())) {
                return engine.pack().version().length();
            }
        });
        row(what, rounds[0], rounds[1]);
    }

    private static void row(String what, Rounds check, Rounds compile) {
        System.out.println("| " + what + " | " + check + " | " + compile + " | " + check.ratio(compile) + " |");
    }
}
