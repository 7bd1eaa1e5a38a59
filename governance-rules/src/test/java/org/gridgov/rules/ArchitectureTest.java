package org.gridgov.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
    private static final String ROOT = "org.gridgov.rules";
    private static final List<String> FOR_ALL =
            List.of("java..", "org.jspecify..", "org.gridgov.basics", "org.gridgov.policy");
    private static final Map<String, List<String>> MAY_IMPORT = Map.of(
            "pack", List.of("com.fasterxml.jackson..", "org.dhatim.fastexcel..", "org.gridgov.io"),
            "check", List.of("org.gridgov.rules.pack"),
            "check.space", List.of("org.gridgov.rules.check", "org.gridgov.rules.pack"),
            "check.lint", List.of("org.gridgov.rules.check", "org.gridgov.rules.check.space", "org.gridgov.rules.pack"),
            "workbench", List.of("org.gridgov.rules.check", "org.gridgov.rules.check.space", "org.gridgov.rules.pack"),
            "compile", List.of("org.gridgov.rules.check", "org.gridgov.rules.pack", "org.drools..", "org.kie.."),
            "run",
                    List.of(
                            "org.gridgov.rules.compile",
                            "org.gridgov.rules.check",
                            "org.gridgov.rules.pack",
                            "org.drools..",
                            "org.kie.."),
            "", List.of("org.gridgov.rules.run", "org.gridgov.rules.check", "org.gridgov.rules.pack"));
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @ParameterizedTest
    @ValueSource(strings = {"pack", "check", "check.space", "check.lint", "workbench", "compile", "run", ""})
    void eachPackageImportsOnlyWhatItMay(String name) {
        String self = name.isEmpty() ? ROOT : ROOT + "." + name;
        List<String> allowed = new ArrayList<>(FOR_ALL);
        allowed.add(self);
        allowed.addAll(MAY_IMPORT.getOrDefault(name, List.of()));
        noClasses()
                .that(resideInAnyPackage(self))
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(allowed.toArray(String[]::new)))
                .because("the import table of the module says so; changing it needs a decision record")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsInTheTable() {
        assertThat(CLASSES.stream().map(each -> each.getPackageName()).distinct())
                .containsExactlyInAnyOrder(
                        ROOT,
                        ROOT + ".pack",
                        ROOT + ".check",
                        ROOT + ".check.space",
                        ROOT + ".check.lint",
                        ROOT + ".workbench",
                        ROOT + ".compile",
                        ROOT + ".run");
    }

    @Test
    void filesStayReadableInOneSitting() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(300);
            }
        }
    }
}
