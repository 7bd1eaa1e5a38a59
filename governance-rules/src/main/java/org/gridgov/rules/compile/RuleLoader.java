package org.gridgov.rules.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Condition;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Place;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.bundle.RefusedBundleException;
import org.gridgov.rules.pack.RuleMessages;
import org.kie.api.KieBase;

/**
 * Brings the rules of a bundle into the engine, behind the walls of the jail (沙箱).
 *
 * <p>There is no other way into the engine: what has just been compiled goes through here as well. Needs neither the
 * compiler of the engine nor its parser. Thread-safe.
 *
 * <p>Source: safety, {@code POLICY}; measured facts on Drools 10.2, {@code FACTS}.
 */
public final class RuleLoader {
    private RuleLoader() {}

    /**
     * Looks at the classes of a bundle without loading any.
     *
     * @param bundle the bundle
     * @return an error for each class that reaches for what rules may not reach
     */
    public static Findings inspect(Bundle bundle) {
        List<Finding> findings = new ArrayList<>();
        for (String name : bundle.classNames()) {
            bundle.classBytes(name)
                    .flatMap(bytes -> Jail.forbidden(name, bytes))
                    .ifPresent(what -> findings.add(RuleMessages.error(
                            "GP-BUN-14",
                            Place.of(bundle.toString()),
                            name.substring(name.lastIndexOf('.') + 1),
                            what)));
        }
        return Findings.of(findings);
    }

    /**
     * Loads the rules of a bundle. A quarter of a second the first time in a machine, a few milliseconds afterwards.
     *
     * @param bundle the bundle
     * @return a knowledge base that belongs to nobody else, with one rule for each rule of the bundle's pack
     * @throws RefusedBundleException if a class reaches for what it may not, can't be loaded, or the rules are not those
     *     of the pack
     */
    public static KieBase load(Bundle bundle) {
        Findings findings = inspect(bundle);
        if (findings.hasErrors()) {
            throw new RefusedBundleException(findings);
        }
        KieBase base = EngineCalls.run(() -> base(bundle));
        List<String> loaded = new ArrayList<>();
        base.getKiePackages().forEach(part -> part.getRules().forEach(rule -> loaded.add(rule.getName())));
        loaded.sort(Comparator.naturalOrder());
        // Spelled as the engine knows them: what somebody else has compiled may have no other spelling.
        List<String> written = bundle.pack().rules().stream()
                .map(rule -> AsciiWord.of(rule.info().id()))
                .sorted()
                .toList();
        if (!loaded.equals(written)) {
            throw refused("GP-BUN-15", bundle, written.size(), loaded.size());
        }
        return base;
    }

    private static KieBase base(Bundle bundle) {
        try {
            Class<?> model = new JailLoader(bundle).loadClass(bundle.model());
            Model made = Model.class.cast(model.getConstructor().newInstance());
            if (!made.getGlobals().isEmpty()
                    || !made.getQueries().isEmpty()
                    || !made.getTypeMetaDatas().isEmpty()
                    || !made.getRules().stream().allMatch(RuleLoader::looksAtOneCase)) {
                throw refused("GP-BUN-23", bundle);
            }
            return KieBaseBuilder.createKieBaseFromModel(made, RuleBaseFactory.newKnowledgeBaseConfiguration());
        } catch (RefusedBundleException e) {
            throw e;
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            RefusedBundleException refused = refused("GP-BUN-16", bundle, bundle.model());
            refused.initCause(e);
            throw refused;
        }
    }

    /** One pattern on one case: a rule that joins patterns can take for ever, and nothing in the engine stops it. */
    private static boolean looksAtOneCase(Rule rule) {
        List<Condition> patterns = rule.getView().getSubConditions().stream()
                .filter(condition -> condition.getType() != Condition.Type.CONSEQUENCE)
                .toList();
        return patterns.size() == 1
                && patterns.get(0) instanceof Pattern<?> pattern
                && pattern.getPatternVariable().getType() == ProfileFact.class;
    }

    private static RefusedBundleException refused(String code, Bundle bundle, Object... arguments) {
        return new RefusedBundleException(
                Findings.of(List.of(RuleMessages.error(code, Place.of(bundle.toString()), arguments))));
    }
}
