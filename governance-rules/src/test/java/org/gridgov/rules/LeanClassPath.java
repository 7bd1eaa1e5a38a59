package org.gridgov.rules;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The class path of a machine that only judges: what docs/bundles.md lists, and nothing else. */
final class LeanClassPath {
    /** The jars of the engine that running needs. */
    static final List<String> ENGINE = List.of(
            "drools-base",
            "drools-canonical-model",
            "drools-core",
            "drools-kiesession",
            "drools-model-compiler",
            "drools-tms",
            "drools-util",
            "drools-wiring-api",
            "drools-wiring-dynamic",
            "drools-wiring-static",
            "kie-api",
            "kie-internal",
            "kie-memory-compiler");

    /** The other jars that this library and the engine need to judge. */
    static final List<String> OTHERS = List.of("jackson-core", "jackson-annotations", "slf4j-api");

    private LeanClassPath() {}

    static String of(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(LeanClassPath::isNeeded)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Folders of classes are this project's own; so are its jars. */
    private static boolean isNeeded(String entry) {
        String file = String.valueOf(Path.of(entry).getFileName());
        if (!file.endsWith(".jar") || file.startsWith("governance-")) {
            return true;
        }
        String name = file.replaceFirst("-[0-9].*", "");
        return ENGINE.contains(name) || OTHERS.contains(name);
    }
}
