package org.gridgov.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.basics.LocalText;
import org.gridgov.rules.check.Phrases;
import org.gridgov.rules.check.TableFormat;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.TableFiles;
import org.gridgov.rules.pack.TableForm;
import org.gridgov.rules.pack.TableWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gridgov policy fmt PACK}: brings all tables into one spelling; says which differ unless told to write. */
@Command(name = "fmt", description = "Bring tables and phrases into one spelling. / 统一表格与短语的写法。")
final class PolicyFmt extends PolicyQuestion {
    @Option(
            names = "--words",
            paramLabel = "zh|en",
            description =
                    "Language of headings and values; as each table is written unless stated." + " / 表头和取值的语言；不写则不变。")
    private @Nullable String words;

    @Option(names = "--write", description = "Write the files anew. / 改写文件。")
    private boolean write;

    @Override
    Answer answer(PolicyPack pack, Session session) throws IOException {
        List<String> changed = new ArrayList<>();
        for (Path file : files(folder().resolve("tables"))) {
            Optional<byte[]> formatted = formatted(pack, file);
            if (formatted.isPresent()) {
                changed.add("tables/" + file.getFileName());
                replace(file, formatted.get());
            }
        }
        for (Path file : files(folder().resolve("sentences"))) {
            byte[] phrases = Phrases.dsl(pack.attributes()).getBytes(StandardCharsets.UTF_8);
            boolean isPhrases = String.valueOf(file.getFileName()).endsWith(".dsl");
            if (isPhrases && !Arrays.equals(phrases, Files.readAllBytes(file))) {
                changed.add("sentences/" + file.getFileName());
                replace(file, phrases);
            }
        }
        String key = changed.isEmpty() ? "policy.formatted" : write ? "policy.rewritten" : "policy.unformatted";
        LocalText said = Texts.of(key, changed.size());
        int exit = changed.isEmpty() || write ? ExitCode.FINE : ExitCode.FINDINGS;
        return new Answer(changed, language -> list(said, changed, language), Findings.NONE, List.of(), exit);
    }

    /** A line, and names below it. */
    static String list(LocalText said, List<String> names, Language language) {
        StringBuilder text = new StringBuilder(said.in(language)).append('\n');
        names.forEach(name -> text.append("  ").append(name).append('\n'));
        return text.toString();
    }

    private void replace(Path file, byte[] content) throws IOException {
        if (write) {
            Files.write(file, content);
        }
    }

    /** The file in its own form and one spelling; empty if it is so already or can't be read without loss. */
    private Optional<byte[]> formatted(PolicyPack pack, Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        Optional<TableForm> form = Stream.of(TableForm.values())
                .filter(each -> name.endsWith(each.ending()))
                .findFirst();
        byte[] before = Files.readAllBytes(file);
        var read = TableFiles.read(name, before);
        if (form.isEmpty() || read.findings().hasErrors()) {
            return Optional.empty();
        }
        List<DecisionTable> tables = read.value().stream()
                .map(table -> TableFormat.fmt(table, pack.attributes(), language(table)))
                .toList();
        boolean same = tables.equals(read.value());
        return same ? Optional.empty() : Optional.of(TableWriter.write(tables, form.get(), pack.attributes()));
    }

    /** The language that is asked for, or the one that the table speaks: its roles are Chinese or they are not. */
    private Language language(DecisionTable table) {
        String wanted = words;
        if (wanted != null) {
            return Language.find(wanted).orElseThrow(() -> UnreadableInput.usage(Texts.of("policy.words", wanted)));
        }
        boolean isChinese = String.join("", table.roles().cells())
                .codePoints()
                .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
        return isChinese ? Language.ZH : Language.EN;
    }

    static List<Path> files(Path folder) throws IOException {
        List<Path> sorted = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                files.forEach(sorted::add);
            }
        }
        sorted.sort(null);
        return sorted;
    }
}
