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
            "pack", List.of("com.fasterxml.jackson..", "org.gridgov.io"),
            "check", List.of("org.gridgov.rules.pack"),
            "bundle", List.of("org.gridgov.rules.check", "org.gridgov.rules.pack", "com.fasterxml.jackson.."),
            "compile",
                    List.of(
                            "org.gridgov.rules.bundle",
                            "org.gridgov.rules.check",
                            "org.gridgov.rules.pack",
                            "org.drools..",
                            "org.kie.."),
            "reload",
                    List.of(
                            "org.gridgov.rules.run",
                            "org.gridgov.rules.bundle",
                            "org.gridgov.rules.check",
                            "org.gridgov.rules.pack",
                            "com.fasterxml.jackson.annotation"),
            "run",
                    List.of(
                            "org.gridgov.rules.bundle",
                            "org.gridgov.rules.compile",
                            "org.gridgov.rules.check",
                            "org.gridgov.rules.pack",
                            "org.drools..",
                            "org.kie.."),
            "",
                    List.of(
                            "org.gridgov.rules.run",
                            "org.gridgov.rules.compile",
                            "org.gridgov.rules.bundle",
                            "org.gridgov.rules.check",
                            "org.gridgov.rules.pack"));
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @ParameterizedTest
    @ValueSource(strings = {"pack", "check", "bundle", "compile", "run", "reload", ""})
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
                        ROOT + ".bundle",
                        ROOT + ".compile",
                        ROOT + ".run",
                        ROOT + ".reload");
    }

    @Test
    void onlyTheCompilerOfPacksNeedsTheCompilerOfTheEngine() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".compile.RuleCompiler")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".compile.CacheKey")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.drools.compiler..",
                        "org.drools.model.codegen..",
                        "org.drools.drl..",
                        "org.kie.api.builder..",
                        "org.kie.internal.builder.."))
                .because("a machine that only judges has no compiler on its class path")
                .check(CLASSES);
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
