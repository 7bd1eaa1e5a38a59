package org.gridgov.rules.compile;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.codegen.ExecutableModelProject;
import org.gridgov.rules.check.CheckedPack;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.runtime.KieContainer;
import org.kie.internal.builder.InternalKieBuilder;

/**
 * Compiles a checked pack with Drools.
 *
 * <p>What is built is taken out of the engine's process-wide repository at once, so that nothing of a pack outlives the
 * knowledge base. Thread-safe. Takes a second or two for a few dozen rules.
 *
 * <p>Source: measured facts on Drools 10.2, {@code FACTS}.
 */
public final class RuleCompiler {
    private static final String FILE = "src/main/resources/org/gridgov/rules/generated/pack.drl";
    private static final String GROUP = "org.gridgov.packs";

    private RuleCompiler() {}

    /**
     * Compiles a pack.
     *
     * @param pack the pack
     * @return a knowledge base that belongs to nobody else
     * @throws IllegalStateException if the engine refuses the text or loses a rule, which is a mistake of this library
     */
    public static KieBase compile(CheckedPack pack) {
        byte[] drl = DrlText.of(pack).getBytes(StandardCharsets.UTF_8);
        KieBase base = EngineCalls.run(() -> build(pack.version().digest(), drl));
        Set<String> compiled = new TreeSet<>();
        base.getKiePackages()
                .forEach(part -> part.getRules().forEach(rule -> compiled.add(AsciiWord.read(rule.getName()))));
        Set<String> written = new TreeSet<>();
        pack.rules().forEach(rule -> written.add(rule.info().id()));
        if (!compiled.equals(written)) {
            throw new IllegalStateException(
                    "Every row must become one rule, but of " + written.size() + " rows the engine kept " + compiled);
        }
        return base;
    }

    private static KieBase build(String digest, byte[] drl) {
        KieServices services = KieServices.get();
        // Builds at the same moment run on different threads, and each thread removes its module before it builds
        // again.
        ReleaseId release = services.newReleaseId(
                GROUP, digest, String.valueOf(Thread.currentThread().getId()));
        ClassLoader loader = RuleCompiler.class.getClassLoader();
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write(FILE, services.getResources().newByteArrayResource(drl, StandardCharsets.UTF_8.name()));
        KieBuilder builder = services.newKieBuilder(files, loader);
        ((InternalKieBuilder) builder).withKModuleModel(oneThread(services));
        try {
            builder.buildAll(ExecutableModelProject.class);
            if (builder.getResults().hasMessages(Message.Level.ERROR)) {
                throw new IllegalStateException("Drools must accept every checked pack, but says "
                        + builder.getResults().getMessages(Message.Level.ERROR));
            }
            KieContainer container = services.newKieContainer(release, loader);
            try {
                return container.newKieBase(null);
            } finally {
                container.dispose();
            }
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    /** Without these two settings the engine starts threads of its own and the result depends on their timing. */
    private static KieModuleModel oneThread(KieServices services) {
        KieModuleModel model = services.newKieModuleModel()
                .setConfigurationProperty("drools.parallelRulesBuildThreshold", "-1")
                .setConfigurationProperty("drools.parallelLambdaExternalization", "false");
        model.newKieBaseModel("pack").setDefault(true);
        return model;
    }
}
