package org.gridgov.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.pack.PolicyPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrlTextTest {
    @TempDir
    Path temp = Path.of("");

    @Test
    void writesOneRulePerRow() {
        String drl = DrlText.of(PackCheck.of(PolicyPacks.read(Fixtures.write(temp, Fixtures.files()))
                        .value()
                        .orElseThrow())
                .value()
                .orElseThrow());
        assertThat(drl).isEqualTo("""
                        package org.gridgov.rules.generated;
                        import org.gridgov.rules.compile.ProfileFact;

                        rule "~6d3e~5355/~6d3e~5355-01"
                        when
                            $case : ProfileFact(
                                has("urgency", "priority") || has("urgency", "urgent"),
                                has("reach", "near"))
                        then
                            $case.answer("~6d3e~5355/~6d3e~5355-01", true);
                        end

                        rule "~6d3e~5355/~6d3e~5355-02"
                        when
                            $case : ProfileFact(
                                knows("urgency"), !has("urgency", "urgent"),
                                has("skills", "elder-care"))
                        then
                            $case.answer("~6d3e~5355/~6d3e~5355-02", true);
                        end

                        rule "~6d3e~5355/~6d3e~5355-03"
                        when
                            $case : ProfileFact(
                                !knows("on-duty") || has("on-duty", "no"))
                        then
                            $case.answer("~6d3e~5355/~6d3e~5355-03", $case.knows("on-duty"));
                        end

                        rule "~6d3e~5355/~6d3e~5355-04"
                        when
                            $case : ProfileFact(
                                has("skills", "first-aid"))
                        then
                            $case.answer("~6d3e~5355/~6d3e~5355-04", true);
                        end
                        """);
    }
}
