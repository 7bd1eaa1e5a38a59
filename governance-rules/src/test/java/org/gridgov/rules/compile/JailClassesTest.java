package org.gridgov.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.gridgov.rules.BundleFixtures;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.bundle.BundleTerms;
import org.gridgov.rules.bundle.RefusedBundleException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes that no compiler of rules would make: whoever signs a bundle can still do no harm by mistake. */
class JailClassesTest {
    private static final String MODEL = Bundle.CLASSES + ".RulesX";

    @TempDir
    Path temp = Path.of("");

    @BeforeEach
    @AfterEach
    void nothingRan() {
        assertThat(System.getProperty(Canary.MARK)).isNull();
    }

    private Bundle bundle(String body) {
        return bundle(classes("public class RulesX " + body));
    }

    private static Bundle bundle(Map<String, byte[]> classes) {
        return Bundle.of(BundleFixtures.SMALL, BundleTerms.of(BundleFixtures.SMALL, 1), MODEL, classes);
    }

    private Map<String, byte[]> classes(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///RulesX.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return "package " + Bundle.CLASSES + "; " + source;
                    }
                };
        List<String> options = List.of(
                "-d", temp.toString(), "--release", "17", "-proc:none", "-cp", System.getProperty("java.class.path"));
        assertThat(compiler.getTask(null, null, null, options, null, List.of(file))
                        .call())
                .isTrue();
        Map<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(temp)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                String name = temp.relativize(each).toString().replace(".class", "");
                classes.put(name.replace('/', '.').replace('\\', '.'), Files.readAllBytes(each));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return classes;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ static { System.setProperty(\"gridgov.canary\", \"x\"); } }            | java/lang/System.setProperty",
                "{ public RulesX() { org.gridgov.rules.compile.Canary.sing(); } }          | org/gridgov/rules/compile/Canary",
                "{ { Runtime.getRuntime().halt(7); } }                                     | java/lang/Runtime",
                "{ { getClass().getClassLoader(); } }                                      | java/lang/Class.getClassLoader",
                "{ { Object o = RulesX.class.getModule(); } }                              | java/lang/Class.getModule",
                "{ Object o = new org.gridgov.rules.compile.Canary[1]; }                   | org/gridgov/rules/compile/Canary",
                "{ Object o = new int[1].getClass(); }                                     | java/lang/Object.getClass",
                "{ Object o = (Runnable) () -> {}; }                                       | ?",
                "{ static native void load(); }                                            | native load",
                "extends Thread { }                                                        | java/lang/Thread",
                "extends ClassLoader { }                                                   | java/lang/ClassLoader",
                "implements java.io.Serializable { }                                       | java/io/Serializable",
                "{ Object o = System.out; }                                                | java/lang/System.out",
                "{ Object o = System.getenv(); }                                           | java/lang/System.getenv",
                "{ Object o = new Exception(); }                                           | java/lang/Exception.<init>",
                "{ Object o = \"a\".intern(); }                                            | java/lang/String.intern",
                "{ void f() { wait1(this); } static void wait1(Object o) { o.notify(); } } | java/lang/Object.notify",
                "{ Object o = org.gridgov.rules.compile.EngineCalls.class; }               | org/gridgov/rules/compile/EngineCalls",
                "{ Object o = org.drools.modelcompiler.KieBaseBuilder.class; }             | org/drools/modelcompiler/KieBaseBuilder",
                "{ Object o = org.drools.model.DSL.globalOf(String.class, \"a\"); }        | org/drools/model/DSL"
            })
    void aClassThatNamesWhatIsNotOnTheListIsNeverLoaded(String body, String what) {
        Bundle bundle = bundle(body);
        assertThat(RuleLoader.inspect(bundle).toString()).contains("GP-BUN-14").contains("'" + what + "'");
        assertThatThrownBy(() -> RuleLoader.load(bundle))
                .isInstanceOf(RefusedBundleException.class)
                .hasMessageContaining("'" + what + "'");
    }

    /** Loaded past the first wall on purpose: the class loader alone must hold as well. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ static { System.setProperty(\"gridgov.canary\", \"x\"); } }    | java/lang/System",
                "{ public RulesX() { org.gridgov.rules.compile.Canary.sing(); } } | org/gridgov/rules/compile/Canary",
                "{ { Runtime.getRuntime().halt(7); } }                            | java/lang/Runtime",
                "{ { getClass().getClassLoader(); } }                             | java/lang/Class",
                "extends Thread { }                                               | java/lang/Thread",
                "{ { new java.net.Socket(); } }                                   | java/net/Socket"
            })
    void theClassLoaderAloneHoldsToo(String body, String what) {
        JailLoader loader = new JailLoader(bundle(body));
        Throwable thrown =
                catchThrowable(() -> loader.loadClass(MODEL).getConstructor().newInstance());
        List<Throwable> chain = new ArrayList<>();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            chain.add(each);
        }
        assertThat(chain)
                .anySatisfy(each -> assertThat(each)
                        .isInstanceOf(RefusedBundleException.class)
                        .hasMessageContaining("'" + what + "'"));
    }

    @Test
    void aHarmlessClassThatIsNoModelCannotBeLoaded() {
        Bundle bundle = bundle("{ }");
        assertThat(RuleLoader.inspect(bundle)).isEmpty();
        assertThatThrownBy(() -> RuleLoader.load(bundle)).hasMessageContaining("GP-BUN-16");
    }

    @Test
    void whatIsNoClassFileIsNeverLoaded() {
        byte[] good = classes("public class RulesX { }").getOrDefault(MODEL, new byte[0]);
        byte[] newer = good.clone();
        newer[7] = 70;
        for (byte[] bad : List.of(new byte[0], new byte[] {1, 2, 3}, newer)) {
            assertThat(RuleLoader.inspect(bundle(Map.of(MODEL, bad))).hasErrors())
                    .isTrue();
        }
        for (int end = 0; end < good.length; end++) {
            assertThat(Jail.forbidden(MODEL, Arrays.copyOf(good, end)).isPresent() || end > good.length - 40)
                    .as("cut at %s of %s", end, good.length)
                    .isTrue();
        }
    }

    @Test
    void aClassUnderAnotherNameIsNeverLoaded() {
        byte[] other = classes("class Other { }").getOrDefault(Bundle.CLASSES + ".Other", new byte[0]);
        assertThat(RuleLoader.inspect(bundle(Map.of(MODEL, other))).toString())
                .contains("reaches for 'org/gridgov/rules/generated/Other'");
    }
}
