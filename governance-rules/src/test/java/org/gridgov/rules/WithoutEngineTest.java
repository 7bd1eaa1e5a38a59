package org.gridgov.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What staff do at their desks needs no rule engine: none of its classes is even there. */
class WithoutEngineTest {
    private static final Pattern ENGINE = Pattern.compile(".*(drools|kie-|ecj|antlr|javaparser)[^/\\\\]*\\.jar");

    @Test
    void checkLintTestCompareAndExplainWithoutTheEngine() {
        List<String> all = Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
        String without = all.stream()
                .filter(entry -> !ENGINE.matcher(entry).matches())
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(all).anyMatch(entry -> ENGINE.matcher(entry).matches());
        List<String> folders = ShippedPacks.NAMES.stream()
                .map(name -> ShippedPacks.folder(name).toString())
                .toList();
        String said = OtherMachine.run(OtherMachine.thisJava(), without, List.of("-Xmx256m"), DeskProbe.class, folders);
        assertThat(said.lines().filter(line -> line.contains("errors")))
                .hasSize(3)
                .allMatch(line -> line.endsWith("errors false proved true passed true needed true same true"));
    }
}
