package org.gridgov.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.journal.Entry;
import org.gridgov.journal.JournalStore;

/**
 * Keeps entries in a file, one line of JSON each (流水文件).
 *
 * <p>An entry is on the disk, as far as the system can force it there, when {@link #append} returns. A line without its end
 * was never acknowledged: a program that dies while it writes leaves one, and the next append takes it away. Any other
 * damage is an error and nothing is passed over. Several programs may share a file; each append locks it. Entries are held in
 * memory too. Thread-safe.
 *
 * <p>Source: journal, {@code ARCHITECTURE}.
 */
public final class JournalFile implements JournalStore {
    private final Path file;
    private final EntryText text;
    private final ReadLimits limits;
    private final List<Entry> entries = new ArrayList<>();
    private long known;

    private JournalFile(Path file, EventKinds kinds, ReadLimits limits) {
        this.file = file;
        this.limits = limits;
        text = new EntryText(kinds, limits);
    }

    /**
     * Opens a file, which need not exist yet.
     *
     * @param file the file; its folder must exist
     * @param kinds the kinds of events that it may hold
     * @param limits how much is taken: {@link ReadLimits#maxTableBytes} of the file, {@link ReadLimits#maxRowBytes} of a line
     * @return the store; empty with findings if a line can't be read, for then nothing may be added either
     */
    public static Loaded<Optional<JournalFile>> open(Path file, EventKinds kinds, ReadLimits limits) {
        JournalFile store = new JournalFile(file, kinds, limits);
        Remarks remarks = new Remarks(String.valueOf(file.getFileName()), limits.maxFindings());
        if (Files.exists(file)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                store.catchUp(channel, remarks);
                if (remarks.isEmpty() && channel.size() > store.known) {
                    remarks.note(Code.TORN_LINE, remarks.place().row(store.entries.size() + 1));
                }
            } catch (IOException e) {
                remarks.error(Code.UNREADABLE, remarks.place());
            }
        }
        if (remarks.toFindings().hasErrors()) {
            remarks.error(Code.JOURNAL_STOPS, remarks.place().row(store.entries.size() + 1), store.entries.size());
        }
        Findings findings = remarks.toFindings();
        return new Loaded<>(findings.hasErrors() ? Optional.empty() : Optional.of(store), findings);
    }

    @Override
    public synchronized long size() {
        refresh();
        return entries.size();
    }

    @Override
    public synchronized List<Entry> read(long fromInclusive, int most) {
        refresh();
        int from = (int) Math.min(Math.max(0, fromInclusive), entries.size());
        int to = (int) Math.min((long) from + most, entries.size());
        return List.copyOf(entries.subList(from, to));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the entry's line is longer than the limit, holds an event of no known kind or could
     *     not be read again, or the file would be longer than the limit; then it is not in the journal
     * @throws UncheckedIOException if it can't be written; then it is not in the journal
     */
    @Override
    public synchronized boolean append(Entry entry) {
        byte[] line = text.write(entry);
        if (line.length > limits.maxRowBytes()) {
            throw new IllegalArgumentException("An entry must have at most " + limits.maxRowBytes() + " bytes, but "
                    + entry.number() + " has " + line.length);
        }
        requireReadable(entry, line);
        boolean isNew = !Files.exists(file);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            try (FileLock lock = channel.lock()) {
                refresh(channel);
                if (!lock.isValid() || entry.number() != entries.size()) {
                    return false;
                }
                if (known + line.length > limits.maxTableBytes()) {
                    throw new IllegalArgumentException("A journal must have at most " + limits.maxTableBytes()
                            + " bytes, but with entry " + entry.number() + " has " + (known + line.length));
                }
                channel.truncate(known);
                channel.position(known);
                ByteBuffer bytes = ByteBuffer.wrap(line);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            if (isNew) {
                forceFolder();
            }
            known += line.length;
            entries.add(entry);
            return true;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Entry " + entry.number() + " could not be written to " + file.getFileName(), e);
        }
    }

    /** One line that can't be read again would close the whole file, so it is not written. */
    private void requireReadable(Entry entry, byte[] line) {
        Remarks remarks = new Remarks(String.valueOf(file.getFileName()), 1);
        if (text.read(Arrays.copyOf(line, line.length - 1), remarks.place(), remarks)
                .isEmpty()) {
            String codes = remarks.toFindings().asList().stream()
                    .map(Finding::code)
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw new IllegalArgumentException("An entry must be readable once it is written, but " + entry.number()
                    + " is not: " + codes + ". Maybe a text is longer than " + limits.maxCellChars() + " characters");
        }
    }

    /** So that a new file's name is on the disk too; systems that can't do that do it by themselves. */
    private void forceFolder() {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Some systems open no folders; the file itself has been forced.
            return;
        }
    }

    private void refresh() {
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            refresh(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Journal " + file.getFileName() + " could not be read", e);
        }
    }

    private void refresh(FileChannel channel) throws IOException {
        Remarks remarks = new Remarks(String.valueOf(file.getFileName()), 1);
        catchUp(channel, remarks);
        if (remarks.toFindings().hasErrors()) {
            throw new IOException("A line that another program wrote can't be read:\n" + remarks.toFindings());
        }
    }

    /** Takes the whole lines behind what is known. */
    private void catchUp(FileChannel channel, Remarks remarks) throws IOException {
        long size = channel.size();
        if (size > limits.maxTableBytes()) {
            remarks.error(Code.TABLE_TOO_LONG, remarks.place(), limits.maxTableBytes());
            return;
        }
        while (known < size) {
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(size - known, limits.maxRowBytes() + 1L));
            while (bytes.hasRemaining() && channel.read(bytes, known + bytes.position()) >= 0) {
                // Until the buffer is full or the file ends.
            }
            int taken = take(Arrays.copyOf(bytes.array(), bytes.position()), remarks);
            if (taken == 0) {
                if (bytes.position() > limits.maxRowBytes()) {
                    remarks.error(Code.ROW_TOO_LONG, remarks.place().row(entries.size() + 1), limits.maxRowBytes());
                }
                return;
            }
        }
    }

    /** Takes the whole lines of a block; returns how many bytes they have, 0 at a bad line. */
    private int take(byte[] block, Remarks remarks) {
        int start = 0;
        for (int at = 0; at < block.length; at++) {
            if (block[at] != '\n') {
                continue;
            }
            Place place = remarks.place().row(entries.size() + 1);
            Optional<Entry> entry = text.read(Arrays.copyOfRange(block, start, at), place, remarks);
            if (entry.isEmpty()) {
                return 0;
            }
            if (entry.get().number() != entries.size()) {
                remarks.error(
                        Code.WRONG_NUMBER, place, entries.size(), entry.get().number());
                return 0;
            }
            entries.add(entry.get());
            known += at + 1 - start;
            start = at + 1;
        }
        return start;
    }
}
