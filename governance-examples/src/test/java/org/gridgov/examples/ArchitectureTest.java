package org.gridgov.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Examples use the library by its front doors. */
class ArchitectureTest {
    private static final JavaClasses EXAMPLES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gridgov.examples");

    @Test
    void noExampleSeesTheRuleEngine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.drools..", "org.kie..", "org.gridgov.rules.compile..", "org.gridgov.rules.run..")
                .check(EXAMPLES);
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        classes()
                .that()
                .resideOutsideOfPackage("org.gridgov.examples.cli..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("picocli..")
                .check(EXAMPLES);
    }
}
