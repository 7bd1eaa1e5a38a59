package org.gridgov.rules.compile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.bundle.BundleTerms;
import org.gridgov.rules.bundle.RefusedBundleException;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.pack.RuleMessages;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.internal.builder.InternalKieBuilder;

/**
 * Compiles a checked pack with Drools into a bundle.
 *
 * <p>The same pack under the same terms gives the same bytes, whatever the machine, the locale or the number of threads.
 * What is built is taken out of the engine's process-wide repository at once. Thread-safe. Takes a second or two for a few
 * dozen rules.
 *
 * <p>Source: measured facts on Drools 10.2, {@code FACTS}; invariants A4 and Q1.
 */
public final class RuleCompiler {
    private static final String FILE = "src/main/resources/org/gridgov/rules/generated/pack.drl";
    private static final Pattern MODEL = Pattern.compile("org\\.gridgov\\.rules\\.generated\\.Rules[0-9A-F]{32}");

    private RuleCompiler() {}

    /**
     * Compiles a pack.
     *
     * @param pack the pack
     * @param terms number and validity of the bundle
     * @return the bundle, without signatures
     * @throws RefusedBundleException if the engine refuses the text of the rules or they reach for what they may not
     */
    public static Bundle bundle(CheckedPack pack, BundleTerms terms) {
        return bundle(pack, terms, DrlText.of(pack));
    }

    /**
     * Compiles a pack, or takes what was compiled before.
     *
     * @param pack the pack
     * @param terms number and validity of the bundle
     * @param cache bundles compiled before
     * @return the bundle, without signatures
     * @throws RefusedBundleException if the engine refuses the text of the rules or they reach for what they may not
     */
    public static Bundle bundle(CheckedPack pack, BundleTerms terms, BundleCache cache) {
        String key = CacheKey.of(pack, terms);
        return cache.find(key)
                .flatMap(bytes -> Bundle.read(key, bytes).value())
                .filter(bundle -> bundle.pack().equals(pack) && bundle.terms().equals(terms))
                .orElseGet(() -> {
                    Bundle fresh = bundle(pack, terms);
                    cache.put(key, fresh.bytes());
                    return fresh;
                });
    }

    /**
     * Compiles a pack and loads it, for use in this process only.
     *
     * @param pack the pack
     * @return a knowledge base that belongs to nobody else
     * @throws RefusedBundleException if the engine refuses the text of the rules or they reach for what they may not
     */
    public static KieBase compile(CheckedPack pack) {
        return RuleLoader.load(bundle(pack, BundleTerms.of(pack, 0)));
    }

    /** Compiles any text, past all checks of tables: the place where tests attack the jail. */
    static Bundle bundle(CheckedPack pack, BundleTerms terms, String drl) {
        SortedMap<String, byte[]> classes;
        try {
            classes = EngineCalls.run(() -> build(drl.getBytes(StandardCharsets.UTF_8)));
        } catch (RefusedBundleException e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            RefusedBundleException refused = refused("");
            refused.initCause(e);
            throw refused;
        }
        List<String> models = classes.keySet().stream()
                .filter(name -> MODEL.matcher(name).matches())
                .toList();
        if (models.size() != 1) {
            throw refused(String.join(", ", models));
        }
        Bundle bundle = Bundle.of(pack, terms, models.get(0), classes);
        Findings findings = RuleLoader.inspect(bundle);
        if (findings.hasErrors()) {
            throw new RefusedBundleException(findings);
        }
        return bundle;
    }

    private static SortedMap<String, byte[]> build(byte[] drl) {
        KieServices services = KieServices.get();
        // The engine makes names of classes of it, so it is the same for all packs; nobody ever asks the engine for it.
        ReleaseId release = services.newReleaseId("org.gridgov", "pack", "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write(FILE, services.getResources().newByteArrayResource(drl, StandardCharsets.UTF_8.name()));
        KieBuilder builder = services.newKieBuilder(files, new CompileLoader());
        ((InternalKieBuilder) builder).withKModuleModel(settings(services));
        try {
            builder.buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw refused(errors.get(0).getText().lines().findFirst().orElse(""));
            }
            return classes((InternalKieModule) builder.getKieModule());
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static SortedMap<String, byte[]> classes(InternalKieModule module) {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        for (String file : module.getFileNames()) {
            if (file.startsWith(JailList.OWN) && file.endsWith(".class")) {
                classes.put(file.substring(0, file.length() - 6).replace('/', '.'), module.getBytes(file));
            }
        }
        return classes;
    }

    /** One thread and one level of Java, so that the result depends neither on timing nor on the machine. */
    private static KieModuleModel settings(KieServices services) {
        KieModuleModel model = services.newKieModuleModel();
        Map.of(
                        "drools.parallelRulesBuildThreshold", "-1",
                        "drools.parallelLambdaExternalization", "false",
                        "drools.dialect.java.compiler.lnglevel", "17")
                .forEach(model::setConfigurationProperty);
        model.newKieBaseModel("pack").setDefault(true);
        return model;
    }

    private static RefusedBundleException refused(String said) {
        return new RefusedBundleException(
                Findings.of(List.of(RuleMessages.error("GP-BUN-22", Place.NONE, Require.abbreviate(said)))));
    }
}
