package org.gridgov.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.bundle.BundleTerms;
import org.gridgov.rules.compile.RuleCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleDeterminismTest {
    @TempDir
    Path temp = Path.of("");

    @Test
    void a4TheSamePackGivesTheSameBytesOnAnyNumberOfThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Bundle>> calls = Collections.nCopies(
                    6, () -> RuleCompiler.bundle(BundleFixtures.SMALL, BundleTerms.of(BundleFixtures.SMALL, 1)));
            for (Future<Bundle> bundle : threads.invokeAll(calls)) {
                assertThat(bundle.get().bytes())
                        .isEqualTo(BundleFixtures.first().bytes());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Another Java can be named by the property {@code gridgov.otherJava}, which holds the folder where it lies. */
    @Test
    void a4TheSamePackGivesTheSameBytesInEveryLocaleCharsetZoneAndJava() {
        Path small = Fixtures.write(temp.resolve("small"), Fixtures.files());
        List<String> folders =
                List.of(small.toString(), ShippedPacks.folder("assignment").toString());
        String line = System.lineSeparator();
        String expected = CompileProbe.bundle(small).digest()
                + line
                + CompileProbe.bundle(ShippedPacks.folder("assignment")).digest()
                + line;
        String classPath = System.getProperty("java.class.path");
        Path other = Path.of(
                System.getProperty("gridgov.otherJava", OtherMachine.thisJava().toString()));
        List<List<String>> machines = List.of(
                List.of("-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=US-ASCII"),
                List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Pacific/Apia"),
                List.of(
                        "-Duser.language=zh",
                        "-Duser.country=CN",
                        "-Dfile.encoding=GB18030",
                        "-XX:ActiveProcessorCount=8"));
        for (List<String> options : machines) {
            assertThat(OtherMachine.run(other, classPath, options, CompileProbe.class, folders))
                    .as(options.toString())
                    .isEqualTo(expected);
        }
    }
}
