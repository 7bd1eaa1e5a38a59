package org.gridgov;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Core is a module: with nothing but what its descriptor asks for, it reads a case. */
class ModulePathTest {
    private static final List<String> TEST_ONLY = List.of(
            "test-classes",
            "junit",
            "jqwik",
            "assertj",
            "archunit",
            "jsonschema",
            "opentest4j",
            "apiguardian",
            "fastexcel-0",
            "opczip",
            "byte-buddy");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsACaseAsAModule() throws Exception {
        Files.writeString(folder.resolve("case.yaml"), """
                name: 小镇|Small town
                asOf: 2026-11-23T01:00:00Z
                zone: Asia/Shanghai
                scheme: [zone, micro-grid]
                bounds: []
                formulas: []
                planDays: 2026-12-01/2027-01-01
                publicCellLeast: 5
                """, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("units.csv"), "编码,层级,名称,上级,有效期\nZ,zone,区,,\n", StandardCharsets.UTF_8);
        Path[] path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> TEST_ONLY.stream().noneMatch(entry::contains))
                .map(Path::of)
                .toArray(Path[]::new);
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration = boot.configuration()
                .resolveAndBind(ModuleFinder.of(path), ModuleFinder.of(), Set.of("org.gridgov.core"));
        ClassLoader loader = boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader())
                .findLoader("org.gridgov.core");
        Class<?> limits = loader.loadClass("org.gridgov.io.ReadLimits");
        Object loaded = loader.loadClass("org.gridgov.io.CaseReader")
                .getMethod("read", Path.class, limits)
                .invoke(null, folder, limits.getField("DEFAULT").get(null));
        assertThat(loaded.getClass().getModule().getName()).isEqualTo("org.gridgov.core");
        assertThat(loaded.toString())
                .startsWith("Loaded[value=Optional[")
                .contains("findings=note GG-IO-51")
                .doesNotContain("error ");
    }
}
