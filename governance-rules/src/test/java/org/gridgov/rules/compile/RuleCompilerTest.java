package org.gridgov.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.drools.compiler.kie.builder.impl.KieRepositoryImpl;
import org.gridgov.basics.Facts;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.pack.PolicyPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

class RuleCompilerTest {
    @TempDir
    Path temp = Path.of("");

    private CheckedPack checked() {
        return PackCheck.of(PolicyPacks.read(Fixtures.write(temp, Fixtures.files()))
                        .value()
                        .orElseThrow())
                .value()
                .orElseThrow();
    }

    private static List<ProfileFact.Answer> fire(KieBase rules, String facts) {
        KieSession session = rules.newKieSession();
        try {
            ProfileFact fact = new ProfileFact(Facts.parse(facts));
            session.insert(fact);
            session.fireAllRules();
            return fact.answers();
        } finally {
            session.dispose();
        }
    }

    @Test
    void rulesAnswerByTheirIdentifierAndSayWhetherTheyAreCertain() {
        KieBase rules = RuleCompiler.compile(checked());
        assertThat(fire(rules, "urgency=urgent;reach=near;on-duty=yes"))
                .containsExactly(new ProfileFact.Answer("派单/派单-01", true));
        assertThat(fire(rules, "urgency=urgent;reach=near;skills=first-aid"))
                .containsExactlyInAnyOrder(
                        new ProfileFact.Answer("派单/派单-01", true),
                        new ProfileFact.Answer("派单/派单-03", false),
                        new ProfileFact.Answer("派单/派单-04", true));
    }

    @Test
    void leavesNothingInTheRepositoryOfTheEngine() {
        RuleCompiler.compile(checked());
        ReleaseId release = KieServices.get().newReleaseId("org.gridgov", "pack", "1");
        KieRepositoryImpl repository = (KieRepositoryImpl) KieServices.get().getRepository();
        assertThat(repository.getKieModule(release)).isNull();
    }

    @Test
    void worksUnderAHostsClassLoaderAndPutsItBack() throws Exception {
        CheckedPack pack = checked();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader host = new URLClassLoader(new URL[0], null)) {
            thread.setContextClassLoader(host);
            KieBase rules = RuleCompiler.compile(pack);
            assertThat(thread.getContextClassLoader()).isSameAs(host);
            assertThat(EngineCalls.run(() -> fire(rules, "on-duty=no"))).hasSize(1);
            assertThatThrownBy(() -> EngineCalls.run(() -> {
                        throw new IllegalStateException("thrown on purpose");
                    }))
                    .hasMessage("thrown on purpose");
            assertThat(thread.getContextClassLoader()).isSameAs(host);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
