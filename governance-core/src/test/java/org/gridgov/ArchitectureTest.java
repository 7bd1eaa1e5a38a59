package org.gridgov;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the import table of the house; changing it needs a decision record. */
class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gridgov");

    /** Third parties that a domain type may carry: annotations only. */
    private static final List<String> ANNOTATIONS =
            List.of("java..", "org.jspecify..", "com.fasterxml.jackson.annotation..", "jakarta.validation..");

    private static final String DOMAIN =
            "basics grid boundary organisation merging lists volunteers mechanism project journal";

    private static final Map<String, String> MAY_IMPORT = Map.ofEntries(
            Map.entry("basics", ""),
            Map.entry("grid", "basics"),
            Map.entry("boundary", "basics grid"),
            Map.entry("organisation", "basics grid journal"),
            Map.entry("merging", "basics grid organisation"),
            Map.entry("journal", "basics"),
            Map.entry("lists", "basics grid organisation journal"),
            Map.entry("volunteers", "basics grid organisation journal"),
            Map.entry("mechanism", "basics grid organisation lists journal"),
            Map.entry("project", "basics grid organisation lists volunteers journal"),
            Map.entry("snapshot", DOMAIN),
            Map.entry("life", DOMAIN + " snapshot"),
            Map.entry("policy", "basics grid organisation lists volunteers project snapshot"),
            Map.entry("decision", DOMAIN + " snapshot policy"),
            Map.entry("allocation", DOMAIN + " snapshot policy decision flow"),
            Map.entry("scheduling", DOMAIN + " snapshot policy decision flow"),
            Map.entry("report", DOMAIN + " snapshot life policy decision scenario"));

    @TestFactory
    Stream<DynamicTest> everyPackageImportsOnlyWhatTheTableAllows() {
        return MAY_IMPORT.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    List<String> allowed = new ArrayList<>(ANNOTATIONS);
                    allowed.add("org.gridgov." + row.getKey() + "..");
                    if (row.getKey().equals("boundary")) {
                        allowed.add("org.locationtech.jts..");
                    }
                    for (String name : row.getValue().split(" ")) {
                        if (name.isEmpty()) {
                            continue;
                        }
                        allowed.add("org.gridgov." + name + "..");
                    }
                    classes()
                            .that()
                            .resideInAPackage("org.gridgov." + row.getKey() + "..")
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage(allowed.toArray(String[]::new))
                            .check(CORE);
                }));
    }

    @Test
    void oneClassAloneKnowsTheGeometryLibrary() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.gridgov.boundary.FaceFinder")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.locationtech..")
                .check(CORE);
    }

    @Test
    void flowKnowsJavaAlone() {
        classes()
                .that()
                .resideInAPackage("org.gridgov.flow..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.gridgov.flow..")
                .check(CORE);
    }

    @Test
    void regroupingKnowsNothingOfTheDomain() {
        classes()
                .that()
                .resideInAPackage("org.gridgov.merging.regroup..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.gridgov.basics..", "org.gridgov.merging.regroup..")
                .check(CORE);
    }

    @Test
    void coreKnowsNoRuleEngineAndNoFramework() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.drools..", "org.kie..", "org.springframework..", "org.slf4j..", "org.gridgov.rules..")
                .check(CORE);
    }

    @Test
    void domainHasNoClockNoChanceNoFileAndNoThread() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.gridgov.io..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Executor.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.nio.file..")
                .check(CORE);
    }

    @Test
    void everyPackageStandsInTheTable() {
        Set<String> packages = new TreeSet<>();
        for (JavaClass type : CORE) {
            packages.add(type.getPackageName().split("\\.")[2]);
        }
        Set<String> known = new TreeSet<>(MAY_IMPORT.keySet());
        known.addAll(Set.of("flow", "io"));
        assertThat(known).containsAll(packages);
    }
}
