package org.gridgov.rules.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridgov.basics.Loaded;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;
import org.gridgov.rules.run.Engines;
import org.gridgov.rules.workbench.coverage.Coverage;
import org.gridgov.rules.workbench.scenario.ScenarioReport;
import org.gridgov.rules.workbench.scenario.ScenarioSuite;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Makes one invocation per scenario. Has no state. */
final class PolicyScenariosExtension implements TestTemplateInvocationContextProvider {
    private static final String CLASS_PATH = "classpath:";

    PolicyScenariosExtension() {}

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return context.getRequiredTestMethod().isAnnotationPresent(PolicyScenarios.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        PolicyScenarios wanted = context.getRequiredTestMethod().getAnnotation(PolicyScenarios.class);
        return invocations(wanted.value(), wanted.drools(), wanted.everyRule(), context.getRequiredTestClass()).stream()
                .map(each -> each);
    }

    /** One per scenario, one more for each thing that is wrong with the pack, and one if every rule has to be needed. */
    static List<OneScenario> invocations(String folder, boolean drools, boolean everyRule, Class<?> test) {
        Loaded<Optional<PolicyPack>> read = read(folder, test);
        if (read.value().isEmpty()) {
            return List.of(OneScenario.broken(folder, read.findings()));
        }
        PolicyPack pack = read.value().get();
        Loaded<Optional<CheckedPack>> checked = PackCheck.of(pack);
        if (checked.value().isEmpty()) {
            return List.of(OneScenario.broken(folder, checked.findings()));
        }
        CheckedPack good = checked.value().get();
        Loaded<ScenarioSuite> suite = ScenarioSuite.read(good, pack.scenarios());
        List<OneScenario> invocations = new ArrayList<>();
        if (!suite.findings().isEmpty()) {
            invocations.add(OneScenario.broken(folder, suite.findings()));
        }
        ScenarioReport report = run(drools, suite.value(), good);
        report.outcomes().forEach(outcome -> invocations.add(OneScenario.of(outcome)));
        if (!report.disagreements().isEmpty()) {
            invocations.add(OneScenario.broken(folder, report.disagreements()));
        }
        if (everyRule) {
            invocations.add(
                    OneScenario.everyRule(Coverage.of(good, suite.value()).unneeded()));
        }
        return invocations;
    }

    private static ScenarioReport run(boolean drools, ScenarioSuite suite, CheckedPack checked) {
        if (!drools) {
            return suite.run(checked);
        }
        try (PolicyEngine engine = Engines.drools(checked)) {
            return suite.run(checked, engine);
        }
    }

    private static Loaded<Optional<PolicyPack>> read(String folder, Class<?> test) {
        if (!folder.startsWith(CLASS_PATH)) {
            return PolicyPacks.read(Path.of(folder));
        }
        String below = folder.substring(CLASS_PATH.length());
        String name = below.startsWith("/") ? below : "/" + below;
        // A folder is found by a file in it, because not every jar has entries for folders.
        URL manifest = test.getResource(name + "/policy.yaml");
        if (manifest == null) {
            throw new IllegalArgumentException("There must be a policy.yaml in '" + folder + "' on the class path");
        }
        try {
            if (manifest.openConnection() instanceof JarURLConnection entry) {
                // Opened by its path and not by its URI, of which the whole program can have one only.
                Path file = Path.of(entry.getJarFileURL().toURI());
                try (FileSystem jar = FileSystems.newFileSystem(file)) {
                    return PolicyPacks.read(jar.getPath(name));
                }
            }
            Path file = Path.of(manifest.toURI());
            return PolicyPacks.read(file.resolveSibling("").toAbsolutePath());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The place of '" + folder + "' must be a URI", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
