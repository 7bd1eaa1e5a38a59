package org.gridgov.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridgov.basics.Findings;
import org.gridgov.rules.PolicyEngines;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.Receipt;
import org.gridgov.rules.pack.TableForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gridgov policy check PACK}: everything that is wrong with its files and words, at the very cell. */
@Command(name = "check", description = "List what is wrong with a pack. / 检查政策包。")
final class PolicyCheck extends PolicyQuestion {
    @Option(
            names = "--receipt",
            paramLabel = "DIR",
            description = "Write a copy of each workbook with its findings there. / 输出带批注的工作簿（回执）。")
    private @Nullable Path receipt;

    @Override
    Answer answer(PolicyPack pack, Session session) throws IOException {
        Findings findings = PolicyEngines.check(pack);
        if (receipt != null) {
            annotate(receipt, findings, session);
        }
        return Answer.of(findings, language -> shown(pack, findings, language), findings);
    }

    private void annotate(Path target, Findings findings, Session session) throws IOException {
        Files.createDirectories(target);
        for (Path workbook : PolicyFmt.files(folder().resolve("tables"))) {
            String name = String.valueOf(workbook.getFileName());
            if (!name.endsWith(TableForm.XLSX.ending())) {
                continue;
            }
            String source = folder().getFileName() + "/tables/" + name;
            byte[] annotated = Receipt.annotate(source, Files.readAllBytes(workbook), findings, session.language());
            Files.write(target.resolve(name), annotated);
        }
    }
}
