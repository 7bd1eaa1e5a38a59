package org.gridgov.examples.cli;

import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.merging.Merging;
import org.gridgov.snapshot.Community;
import picocli.CommandLine.Command;

/** {@code gridgov check CASE}: everything that is wrong with a case, and nothing else. */
@Command(name = "check", description = "List what is wrong with a case. / 检查案例。")
final class CheckCommand extends CaseQuestion {
    @Override
    Answer answer(Loaded<Community> loaded, Session session) {
        Community community = loaded.value();
        Findings findings = loaded.findings()
                .and(CaseRun.audit(
                        community.principles(),
                        community.ground(),
                        Merging.merge(community.territory(), community.nets())));
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append(finding.in(session.language())).append('\n');
        }
        text.append(Texts.of("checked", findings.count(Level.ERROR), findings.count(Level.WARNING))
                        .in(session.language()))
                .append('\n');
        return new Answer(findings, text.toString(), findings.hasErrors() ? ExitCode.FINDINGS : ExitCode.FINE);
    }
}
