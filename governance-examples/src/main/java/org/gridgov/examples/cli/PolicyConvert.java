package org.gridgov.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.TableFiles;
import org.gridgov.rules.pack.TableForm;
import org.gridgov.rules.pack.TableWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gridgov policy convert PACK --to xlsx --out DIR}: the same tables in another form, nothing lost. */
@Command(name = "convert", description = "Write the tables as CSV, XLSX or YAML. / 转换表格格式。")
final class PolicyConvert extends PolicyQuestion {
    @Option(names = "--to", required = true, paramLabel = "csv|xlsx|yaml", description = "The form. / 目标格式。")
    private String to = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write. / 输出文件夹。")
    private Path out = Path.of("");

    @Override
    Answer answer(PolicyPack pack, Session session) throws IOException {
        TableForm form = List.of(TableForm.values()).stream()
                .filter(each -> each.ending().equals("." + to))
                .findFirst()
                .orElseThrow(() -> UnreadableInput.usage(Texts.of("policy.form", to)));
        Files.createDirectories(out);
        List<String> written = new ArrayList<>();
        Findings findings = Findings.NONE;
        for (Path file : PolicyFmt.files(folder().resolve("tables"))) {
            String name = String.valueOf(file.getFileName());
            Loaded<List<DecisionTable>> read = TableFiles.read(name, Files.readAllBytes(file));
            findings = findings.and(read.findings());
            if (!read.findings().hasErrors()) {
                String target = name.replaceFirst("\\.[^.]*$", "") + form.ending();
                Files.write(out.resolve(target), TableWriter.write(read.value(), form, pack.attributes()));
                written.add(target);
            }
        }
        LocalText said = Texts.of("policy.converted", written.size(), form.ending());
        Findings all = findings;
        return Answer.of(
                written,
                language -> PolicyFmt.list(said, written, language) + (all.isEmpty() ? "" : below(pack, all, language)),
                all);
    }
}
