package org.gridgov.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gridgov.basics.Language;
import org.gridgov.examples.quarter.Quarter;
import org.gridgov.io.EventKinds;
import org.gridgov.io.JournalText;
import org.gridgov.journal.Entry;
import org.gridgov.journal.MemoryStore;
import org.gridgov.life.CommunityLife;
import org.gridgov.life.LifeSettings;
import org.gridgov.report.LifePage;
import org.gridgov.report.LifeReport;
import org.gridgov.report.LifeText;
import org.gridgov.snapshot.Community;

/** The quarter of the demo: its journal, its page, its lines. */
final class QuarterFiles {
    private final List<Entry> entries;
    private final LifeReport report;

    private QuarterFiles(Community community) {
        MemoryStore store = new MemoryStore();
        Quarter.play(community, store);
        entries = store.read(0, Integer.MAX_VALUE);
        LifeSettings settings = LifeSettings.builder(community.info().zone()).build();
        report = LifeReport.of(community, settings, entries);
    }

    static QuarterFiles play(Community community) {
        return new QuarterFiles(community);
    }

    String text(Language language) {
        return LifeText.print(report, language);
    }

    void write(Path folder, Language language) {
        try {
            Files.write(
                    folder.resolve("quarter.jsonl"),
                    JournalText.lines(entries, EventKinds.of(CommunityLife.families())));
            Files.write(
                    folder.resolve("quarter.html"),
                    LifePage.print(report, language).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
