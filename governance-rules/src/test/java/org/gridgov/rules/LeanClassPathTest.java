package org.gridgov.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.gridgov.rules.bundle.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeanClassPathTest {
    @TempDir
    Path temp = Path.of("");

    @Test
    void judgesBySignedBundlesWithoutAnyCompilerOrParser() {
        for (String name : ShippedPacks.NAMES) {
            Bundle bundle = CompileProbe.bundle(ShippedPacks.folder(name)).signed(BundleFixtures.signer("audit"));
            Path file = temp.resolve(name + ".bundle");
            Fixtures.write(file, bundle.bytes());
            String said = OtherMachine.run(
                    OtherMachine.thisJava(),
                    LeanClassPath.of(System.getProperty("java.class.path")),
                    List.of("-Xmx64m", "-Duser.language=tr"),
                    LeanProbe.class,
                    arguments(file, bundle));
            assertThat(said).contains("cpu");
        }
    }

    static List<String> arguments(Path file, Bundle bundle) {
        return List.of(
                file.toString(),
                bundle.pack().version().id(),
                "audit",
                HexFormat.of().formatHex(BundleFixtures.key("audit").getPublic().getEncoded()));
    }

    @Test
    void everyJarThatIsNeededIsThereAndInThePageAboutBundles() throws IOException {
        String page = Files.readString(Path.of("docs", "bundles.md"));
        List<String> names = new ArrayList<>(LeanClassPath.ENGINE);
        names.addAll(LeanClassPath.OTHERS);
        for (String name : names) {
            assertThat(LeanClassPath.of(System.getProperty("java.class.path")).split(File.pathSeparator))
                    .anyMatch(entry -> entry.contains(name));
            assertThat(page).contains("`" + name + "`");
        }
    }
}
