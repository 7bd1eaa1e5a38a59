package org.gridgov.rules.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a method once per scenario of a policy pack, named after the scenario in Chinese and English.
 *
 * <pre>{@code
 * @PolicyScenarios("classpath:policies/assignment")
 * void assignment(ScenarioOutcome outcome) {}
 * }</pre>
 *
 * <p>The scenario fails by itself; the method may look at the outcome, or take no parameter. A pack that can't be read or
 * has no scenario is one test that fails.
 *
 * <p>Source: policy packs, {@code POLICY}: the JUnit extension is a thin shell.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(PolicyScenariosExtension.class)
public @interface PolicyScenarios {
    /** {@return the folder of the pack: on the class path if it starts with {@code classpath:}, in the file system otherwise} */
    String value();

    /** {@return whether Drools has to agree with the reading of the rules to the last ruling; costs a second or two} */
    boolean drools() default true;

    /** {@return whether one more test asks that every rule is fired by some scenario and needed by some scenario} */
    boolean everyRule() default false;
}
