package org.gridgov.rules.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.workbench.scenario.ScenarioOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs that a host ships in a jar. */
class PacksInJarsTest {
    private static final String SCENARIOS = """
            scenarios:
              - name: 近|Near
                given: {urgency: 紧急, on-duty: 是, distance: 100}
                expect: {points: 31}
            """;

    /** A class that lies in the jar beside the pack, as a host's test does. */
    private static final class Host {}

    @TempDir
    private Path folder;

    private Path jar() throws IOException {
        Map<String, String> files = Fixtures.files();
        files.put("scenarios/a.yaml", SCENARIOS);
        Path jar = folder.resolve("a host + 社区.jar");
        String host = Host.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("policies/小/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(host));
            try (InputStream bytes = Host.class.getResourceAsStream("/" + host)) {
                zip.write(bytes.readAllBytes());
            }
        }
        return jar;
    }

    private List<OneScenario> run(Path jar) throws IOException, ClassNotFoundException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            return PolicyScenariosExtension.invocations(
                    "classpath:policies/小", false, false, loader.loadClass(Host.class.getName()));
        }
    }

    @Test
    void areReadWhereverTheJarLies() throws IOException, ClassNotFoundException {
        assertThat(run(jar())).extracting(each -> each.getDisplayName(1)).containsExactly("近|Near");
    }

    @Test
    void areReadWhileSomebodyElseHasTheJarOpen() throws IOException, ClassNotFoundException {
        Path jar = jar();
        try (FileSystem open = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            assertThat(open.isOpen()).isTrue();
            assertThat(run(jar)).hasSize(1);
        }
    }

    @Test
    void placesBeginWithTheFolderOfThePack() throws IOException, ClassNotFoundException {
        assertThatThrownBy(run(jar()).get(0)::check).hasMessageStartingWith("小/scenarios/a.yaml:2");
    }

    @PolicyScenarios(value = "classpath:/org/gridgov/rules/junit/pack", drools = false)
    void placesOnTheClassPathBeginWithTheFolderOfThePack(ScenarioOutcome outcome) {
        assertThat(outcome.place().source()).startsWith("pack/scenarios/");
    }

    @PolicyScenarios(value = "src/test/resources/org/gridgov/rules/junit/pack", drools = false)
    void placesInAFolderBeginWithItsName(ScenarioOutcome outcome) {
        assertThat(outcome.place().source()).startsWith("pack/scenarios/");
    }
}
