package org.gridgov.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.gridgov.basics.Finding;
import org.gridgov.rules.BundleFixtures;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.bundle.BundleTerms;
import org.gridgov.rules.bundle.RefusedBundleException;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that comes past every check of tables and sentences is refused all the same, and nothing of it runs. */
class JailTest {
    private static final String HEAD =
            "package org.gridgov.rules.generated;\nimport org.gridgov.rules.compile.ProfileFact;\n";
    private static final String CANARY = "org.gridgov.rules.compile.Canary";

    @BeforeEach
    @AfterEach
    void nothingRan() {
        assertThat(System.getProperty(Canary.MARK)).isNull();
    }

    private static CheckedPack pack() {
        CheckedPack small = BundleFixtures.SMALL;
        List<Rule> one = small.rules().subList(0, 1);
        return new CheckedPack(small.version(), small.info(), small.attributes(), small.parameters(), one);
    }

    private static Bundle compile(String drl) {
        CheckedPack pack = pack();
        return RuleCompiler.bundle(pack, BundleTerms.of(pack, 1), drl);
    }

    private static Arguments rule(String name, String when, String then) {
        return Arguments.of(name, HEAD + "rule \"a\" when $case : " + when + " then " + then + " end\n");
    }

    private static Arguments then(String name, String then) {
        return rule(name, "ProfileFact()", then);
    }

    private static Arguments when(String name, String condition) {
        return rule(name, "ProfileFact(" + condition + ")", "$case.answer(\"a\", true);");
    }

    private static Arguments text(String name, String text) {
        return Arguments.of(name, HEAD + text + "\nrule \"a\" when $case : ProfileFact() then end\n");
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                then("exit", "System.exit(7);"),
                then("halt", "Runtime.getRuntime().halt(7);"),
                then("exec", "Runtime.getRuntime().exec(\"id\");"),
                then("process", "new ProcessBuilder(\"id\").start();"),
                then("forName", "Class.forName(\"" + CANARY + "\");"),
                then("getClass", "$case.getClass().getClassLoader().loadClass(\"" + CANARY + "\");"),
                then("getClass through a literal", "ProfileFact.class.getDeclaredMethods()[0].invoke($case);"),
                then("method handles", "java.lang.invoke.MethodHandles.lookup();"),
                then("read a file", "new java.io.FileInputStream(\"/etc/passwd\").read();"),
                then("write a file", "java.nio.file.Files.createTempFile(\"a\", \"b\");"),
                then("socket", "new java.net.Socket(\"127.0.0.1\", 9).close();"),
                then("url", "new java.net.URL(\"http://127.0.0.1/\").openStream();"),
                then("thread", "new Thread().start();"),
                then("pool", "java.util.concurrent.ForkJoinPool.commonPool().submit(() -> {});"),
                then("property", "System.setProperty(\"" + Canary.MARK + "\", \"x\");"),
                then("environment", "System.getenv();"),
                then("standard output", "System.out.println(1);"),
                then("our own class", CANARY + ".sing();"),
                then("our own catalogue", "org.gridgov.rules.pack.RuleMessages.keys();"),
                then("answers of others", "$case.answers();"),
                then("make a fact", "new ProfileFact(null);"),
                then("script", "new javax.script.ScriptEngineManager();"),
                then("reflection", "java.lang.reflect.Array.newInstance(String.class, 3);"),
                then("serialisation", "new java.io.ObjectInputStream(null).readObject();"),
                then("native library", "System.load(\"/tmp/a.so\");"),
                then("locale", "java.util.Locale.setDefault(java.util.Locale.ENGLISH);"),
                then("stream", "java.util.stream.Stream.of(1).forEach(x -> {});"),
                then("string method", "\"a\".getBytes();"),
                then("engine", "drools.getKieRuntime().halt();"),
                then("insert", "insert(\"a\");"),
                then("delete", "delete($case);"),
                then("services", "org.kie.api.KieServices.get();"),
                then("inner class", "new Object() { { System.exit(7); } };"),
                then("lambda", "Runnable r = () -> { System.exit(7); }; r.run();"),
                then("escaped", "S\\u0079stem.exit(7);"),
                when("exit in a condition", "eval(System.getProperty(\"a\") == null)"),
                when("our own class in a condition", CANARY + ".sing() == 1"),
                when("getClass in a condition", "getClass().getName() == \"a\""),
                when("class in a condition", "this.class.name == \"a\""),
                when("matches", "toString() matches \"(a+)+b\""),
                when("answers in a condition", "answers().size() == 0"),
                rule("from", "ProfileFact() from " + CANARY + ".sing()", ""),
                text("function", "function int f() { return " + CANARY + ".sing(); }"),
                text("import of a class", "import " + CANARY + ";"),
                text("import of a function", "import function " + CANARY + ".sing;"),
                text("import static", "import static " + CANARY + ".*;"),
                text("global", "global java.lang.Runtime r;"),
                text("declared class", "declare A extends " + CANARY + " x : int end"),
                text("declared field", "declare A x : int = " + CANARY + ".sing() end"),
                text("declared enumeration", "declare enum A X(" + CANARY + ".sing()); n : int end"),
                text("query", "query q() ProfileFact(" + CANARY + ".sing() == 1) end"),
                text("timer", "rule \"b\" timer(expr: " + CANARY + ".sing()) when ProfileFact() then end"),
                text("salience", "rule \"b\" salience(" + CANARY + ".sing()) when ProfileFact() then end"),
                text("enabled", "rule \"b\" enabled(" + CANARY + ".sing() == 1) when ProfileFact() then end"),
                text("annotation", "rule \"b\" @A(" + CANARY + ".sing()) when eval(" + CANARY + ".sing()==1) then end"),
                text(
                        "accumulate",
                        "rule \"b\" when accumulate(ProfileFact(); $n : max(" + CANARY + ".sing())) then end"),
                text("mvel", "rule \"b\" dialect \"mvel\" when ProfileFact() then " + CANARY + ".sing(); end"),
                Arguments.of(
                        "another package", "package java.lang;\nrule \"a\" when Object() then System.exit(7); end"),
                Arguments.of("no text", ""),
                Arguments.of("no rule language", "package \u0000;;; rule rule rule"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void refusesTextThatReachesFurtherThanACase(String name, String drl) {
        RefusedBundleException refused = catchThrowableOfType(RefusedBundleException.class, () -> compile(drl));
        assertThat(refused).as(name).isNotNull();
        assertThat(refused.findings()).extracting(Finding::code).isNotEmpty().isSubsetOf("GP-BUN-14", "GP-BUN-22");
        nothingRan();
    }

    @Test
    void takesTextThatLooksAtItsCaseAndAnswers() {
        String name = AsciiWord.of("派单/派单-01");
        Bundle bundle = compile(HEAD + "rule \"" + name
                + "\" when $case : ProfileFact(!knows(\"a\") || has(\"a\", \"b\"), has(\"c\", \"d\")) then $case.answer(\""
                + name + "\", $case.knows(\"a\") && $case.knows(\"c\")); end");
        assertThat(RuleLoader.inspect(bundle)).isEmpty();
        assertThat(RuleLoader.load(bundle).getRule(Bundle.CLASSES, name)).isNotNull();
    }

    @Test
    void rulesThatAreNotThoseOfThePackAreRefused() {
        Bundle bundle =
                compile(HEAD + "rule \"other\" when $case : ProfileFact() then $case.answer(\"other\", true); end");
        assertThatThrownBy(() -> RuleLoader.load(bundle))
                .isInstanceOf(RefusedBundleException.class)
                .hasMessageContaining("GP-BUN-15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ProfileFact() ProfileFact()", "ProfileFact() $o : Object()"})
    void rulesOfSeveralPatternsAreRefusedBeforeTheEngineHasThem(String when) {
        String then = "$case.answer(\"a\", true);";
        Bundle bundle = compile(HEAD + "rule \"a\" when $case : " + when + " then " + then + " end");
        assertThatThrownBy(() -> RuleLoader.load(bundle))
                .isInstanceOf(RefusedBundleException.class)
                .hasMessageContaining("GP-BUN-23");
    }

    @Test
    void theCompilerItselfGetsNoClassOfThisProgram() throws ClassNotFoundException {
        ClassLoader loader = new CompileLoader();
        assertThat(loader.loadClass(ProfileFact.class.getName())).isSameAs(ProfileFact.class);
        for (String name : List.of(CANARY, "java.lang.Runtime", "java.lang.System", "java.lang.Class")) {
            assertThatThrownBy(() -> loader.loadClass(name)).isInstanceOf(ClassNotFoundException.class);
        }
        assertThat(loader.getResource("java/lang/Runtime.class")).isNull();
        assertThat(loader.getResourceAsStream("org/gridgov/rules/compile/Canary.class"))
                .isNull();
        assertThat(loader.getResourceAsStream("META-INF/kie.default.properties.conf"))
                .isNull();
    }

    @Test
    void rulesWithNamesThatNobodyCanSpellAreRefused() {
        Bundle bundle =
                compile(HEAD + "rule \"a~zz\" when $case : ProfileFact() then $case.answer(\"a\", true); end\n");
        assertThat(catchThrowableOfType(RefusedBundleException.class, () -> RuleLoader.load(bundle))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("GP-BUN-15");
    }
}
