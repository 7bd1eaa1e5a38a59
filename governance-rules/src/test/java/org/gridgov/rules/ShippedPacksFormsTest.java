package org.gridgov.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridgov.basics.Language;
import org.gridgov.basics.Loaded;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.check.TableFormat;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;
import org.gridgov.rules.pack.TableForm;
import org.gridgov.rules.pack.TableWriter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ShippedPacksFormsTest {
    @TempDir
    Path temp = Path.of("");

    private static List<Object> meaning(Loaded<Optional<CheckedPack>> checked) {
        assertThat(checked.findings()).isEmpty();
        return List.of(checked.value().orElseThrow().rules().stream()
                .map(rule -> List.of(rule.info(), rule.conditions()))
                .toList());
    }

    @TestFactory
    Stream<DynamicTest> sayTheSameInEveryFormAndLanguage() {
        return ShippedPacks.NAMES.stream()
                .flatMap(name -> Stream.of(TableForm.values())
                        .flatMap(form -> Stream.of(Language.values())
                                .map(language -> DynamicTest.dynamicTest(
                                        name + " " + form + " " + language, () -> verify(name, form, language)))));
    }

    private void verify(String name, TableForm form, Language language) throws IOException {
        PolicyPack pack = ShippedPacks.pack(name);
        Path folder = temp.resolve(name + form + language);
        for (String file : List.of("policy.yaml", "vocabulary.yaml")) {
            Fixtures.write(
                    folder.resolve(file),
                    Files.readAllBytes(ShippedPacks.folder(name).resolve(file)));
        }
        List<DecisionTable> tables = pack.tables().stream()
                .map(table -> TableFormat.fmt(table, pack.attributes(), language))
                .toList();
        Fixtures.write(
                folder.resolve("tables/all" + form.ending()), TableWriter.write(tables, form, pack.attributes()));
        List<Rule> before = PackCheck.of(pack).value().orElseThrow().rules();
        assertThat(before).isNotEmpty();
        assertThat(meaning(PackCheck.of(PolicyPacks.read(folder).value().orElseThrow())))
                .isEqualTo(meaning(PackCheck.of(pack)));
    }
}
