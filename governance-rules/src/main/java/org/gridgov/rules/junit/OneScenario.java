package org.gridgov.rules.junit;

import java.util.List;
import org.gridgov.basics.Findings;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.rules.pack.RuleMessages;
import org.gridgov.rules.workbench.scenario.OutcomeLine;
import org.gridgov.rules.workbench.scenario.ScenarioOutcome;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** One run of the method: fails before it if the scenario is red, and hands it the outcome. */
final class OneScenario implements TestTemplateInvocationContext, BeforeTestExecutionCallback, ParameterResolver {
    private final ScenarioOutcome outcome;
    private final String failure;

    private OneScenario(ScenarioOutcome outcome, String failure) {
        this.outcome = outcome;
        this.failure = failure;
    }

    static OneScenario of(ScenarioOutcome outcome) {
        StringBuilder failure = new StringBuilder();
        for (OutcomeLine line : outcome.red()) {
            LocalText cause = RuleMessages.text("GP-SCN-16.cause", outcome.title(line), line.expected(), line.actual());
            failure.append(cause.zh()).append('\n').append(cause.en()).append('\n');
        }
        return new OneScenario(outcome, failure.toString());
    }

    static OneScenario broken(String pack, Findings findings) {
        return new OneScenario(nothing(RuleMessages.text("junit.broken", pack)), findings.toString());
    }

    static OneScenario everyRule(Findings unreached) {
        return new OneScenario(nothing(RuleMessages.text("junit.every-rule")), unreached.toString());
    }

    private static ScenarioOutcome nothing(LocalText name) {
        return new ScenarioOutcome(name, Place.NONE, List.of());
    }

    @Override
    public String getDisplayName(int invocationIndex) {
        return outcome.name().toString();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(this);
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        check();
    }

    void check() {
        if (!failure.isEmpty()) {
            throw new AssertionError(outcome.place() + "\n" + failure);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ScenarioOutcome.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return outcome;
    }
}
