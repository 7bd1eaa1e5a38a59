package org.gridgov.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.gridgov.basics.Finding;
import org.junit.jupiter.api.Test;

/** Without the optional library the proof stands, and a finding tells what is missing. */
class WithoutLibraryTest {
    /** What runs where the library is missing. */
    public static final class Probe implements Callable<String> {
        @Override
        public String call() {
            Grounds.Ground ground = Grounds.random(new Random(1));
            List<Boundary> some = new ArrayList<>(ground.all());
            some.remove(some.size() - 1);
            BoundaryReport report = BoundaryAudit.check(
                    ground.grids(), BoundaryLayer.of(some).value(), List.of(), BoundarySettings.DEFAULT);
            return report.findings().stream()
                            .map(Finding::code)
                            .distinct()
                            .sorted()
                            .toList() + " "
                    + report.proofs().stream()
                            .anyMatch(proof -> !proof.witnesses().isEmpty())
                    + " " + report.principles().get(0).score();
        }
    }

    @Test
    void tellsWhichLibraryIsMissing() throws Exception {
        List<URL> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.contains("jts-core")) {
                path.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader loader =
                new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Callable<?> probe = (Callable<?>) loader.loadClass(Probe.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            assertThat(probe.call().toString()).startsWith("[GG-BD-11, GG-BD-12, GG-BD-20] true");
        }
        assertThat(new Probe().call()).startsWith("[GG-BD-11, GG-BD-12, GG-BD-14] true");
    }
}
