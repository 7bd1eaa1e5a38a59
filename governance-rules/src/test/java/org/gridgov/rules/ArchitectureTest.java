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
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String ROOT = "org.gridgov.rules";
    private static final List<String> FOR_ALL =
            List.of("java..", "org.jspecify..", "org.gridgov.basics", "org.gridgov.policy");
    private static final List<String> OF_THE_WORKBENCH = List.of(
            "org.gridgov.rules.workbench",
            "org.gridgov.rules.run",
            "org.gridgov.rules.check",
            "org.gridgov.rules.pack");
    private static final Map<String, List<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("pack", List.of("com.fasterxml.jackson..", "org.dhatim.fastexcel..", "org.gridgov.io")),
            Map.entry("check", List.of("org.gridgov.rules.pack")),
            Map.entry("check.space", List.of("org.gridgov.rules.check", "org.gridgov.rules.pack")),
            Map.entry(
                    "check.lint",
                    List.of("org.gridgov.rules.check", "org.gridgov.rules.check.space", "org.gridgov.rules.pack")),
            Map.entry(
                    "bundle", List.of("org.gridgov.rules.check", "org.gridgov.rules.pack", "com.fasterxml.jackson..")),
            Map.entry(
                    "compile",
                    List.of(
                            "org.gridgov.rules.bundle",
                            "org.gridgov.rules.check",
                            "org.gridgov.rules.pack",
                            "org.drools..",
                            "org.kie..")),
            Map.entry(
                    "reload",
                    List.of(
                            "org.gridgov.rules.run",
                            "org.gridgov.rules.bundle",
                            "org.gridgov.rules.check",
                            "org.gridgov.rules.pack",
                            "com.fasterxml.jackson.annotation")),
            Map.entry(
                    "run",
                    List.of(
                            "org.gridgov.rules.bundle",
                            "org.gridgov.rules.compile",
                            "org.gridgov.rules.check",
                            "org.gridgov.rules.pack",
                            "org.drools..",
                            "org.kie..")),
            Map.entry(
                    "",
                    List.of(
                            "org.gridgov.rules.run",
                            "org.gridgov.rules.compile",
                            "org.gridgov.rules.bundle",
                            "org.gridgov.rules.check",
                            "org.gridgov.rules.pack")),
            Map.entry(
                    "workbench",
                    List.of(
                            "org.gridgov.rules.check",
                            "org.gridgov.rules.pack",
                            "org.gridgov.lists",
                            "org.gridgov.organisation",
                            "org.gridgov.project")),
            Map.entry(
                    "workbench.diff",
                    List.of("org.gridgov.rules.check", "org.gridgov.rules.check.space", "org.gridgov.rules.pack")),
            Map.entry("workbench.explain", with(OF_THE_WORKBENCH, "com.fasterxml.jackson.annotation")),
            Map.entry("workbench.scenario", OF_THE_WORKBENCH),
            Map.entry(
                    "workbench.gate",
                    with(
                            OF_THE_WORKBENCH,
                            "org.gridgov.rules.check.lint",
                            "org.gridgov.rules.workbench.scenario",
                            "org.gridgov.rules.bundle",
                            "org.gridgov.rules.reload")),
            Map.entry("workbench.coverage", with(OF_THE_WORKBENCH, "org.gridgov.rules.workbench.scenario")),
            Map.entry("workbench.replay", with(OF_THE_WORKBENCH, "com.fasterxml.jackson..")),
            Map.entry(
                    "junit",
                    with(
                            OF_THE_WORKBENCH,
                            "org.gridgov.rules.workbench.scenario",
                            "org.gridgov.rules.workbench.coverage",
                            "org.junit.jupiter.api..")));
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static List<String> with(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    static List<String> names() {
        return MAY_IMPORT.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("names")
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
                .containsExactlyInAnyOrderElementsOf(names().stream()
                        .map(name -> name.isEmpty() ? ROOT : ROOT + "." + name)
                        .toList());
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
