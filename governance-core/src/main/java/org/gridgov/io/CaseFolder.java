package org.gridgov.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gridgov.basics.CodeEntry;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.boundary.Boundary;
import org.gridgov.boundary.BoundaryLayer;
import org.gridgov.snapshot.CommunityInfo;
import org.gridgov.snapshot.Rows;

/** One reading of one folder. */
final class CaseFolder {
    private static final Set<String> READ = Set.of("csv", "json", "jsonl", "xlsx");

    private final Path folder;
    private final ReadLimits limits;
    private final Remarks remarks;
    private final Map<Table, List<Source>> sources = new LinkedHashMap<>();
    private final Rows.Builder rows = Rows.builder();
    private final List<Boundary> boundaries = new ArrayList<>();
    private Findings found = Findings.NONE;

    CaseFolder(Path folder, ReadLimits limits) {
        this.folder = folder;
        this.limits = limits;
        remarks = new Remarks("", limits.maxFindings());
    }

    /** Something that holds rows of one table. */
    private interface Source {
        String name();

        Findings read(RowMaker maker, Rows.Builder into);
    }

    Loaded<CaseRows> read() {
        List<Path> files = files();
        Optional<CommunityInfo> info = Optional.empty();
        CaseYaml yaml = new CaseYaml(limits, remarks);
        Optional<Path> settings =
                files.stream().filter(file -> name(file).equals(CaseYaml.FILE)).findFirst();
        if (settings.isPresent()) {
            info = open(settings.get(), yaml);
        } else if (Files.isDirectory(folder)) {
            remarks.error(Code.NO_SETTINGS, Place.of(CaseYaml.FILE));
        }
        files.forEach(this::register);
        strangers().forEach(name -> remarks.error(Code.NOT_A_TABLE_FILE, Place.of(name), name));
        readTables(yaml);
        Loaded<BoundaryLayer> layer = BoundaryLayer.of(boundaries);
        found = found.and(remarks.toFindings()).and(layer.findings());
        return new Loaded<>(new CaseRows(info, rows.build(), layer.value()), found);
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(CaseFolder::name))
                    .toList();
        } catch (IOException e) {
            remarks.error(Code.NO_FOLDER, Place.NONE);
            return List.of();
        }
    }

    /** Names of tables on something that is no table: another ending, a folder. A table must not be lost by its ending. */
    private List<String> strangers() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> !(Files.isRegularFile(path) && READ.contains(ending(name(path)))))
                    .map(CaseFolder::name)
                    .filter(name -> CaseTables.table(stem(name)).isPresent())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** A file's name up to its first dot, a jar's folders without the slash at their end. */
    private static String stem(String name) {
        String plain = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        int dot = plain.indexOf('.');
        return dot < 0 ? plain : plain.substring(0, dot);
    }

    private Optional<CommunityInfo> open(Path file, CaseYaml yaml) {
        try (InputStream in = stream(file)) {
            return yaml.read(in);
        } catch (IOException e) {
            remarks.error(Code.UNREADABLE, Place.of(name(file)));
            return Optional.empty();
        }
    }

    private void register(Path file) {
        String name = name(file);
        int dot = name.lastIndexOf('.');
        String ending = ending(name);
        if (ending.equals("xlsx") && !name.startsWith("~$")) {
            registerSheets(file);
        } else if (ending.equals("geojson")) {
            readBoundaries(file);
        } else if (ending.equals("csv") || ending.equals("json") || ending.equals("jsonl")) {
            Optional<Table> table = CaseTables.table(name.substring(0, dot));
            if (table.isPresent()) {
                add(table.get(), fileSource(file, ending));
            } else {
                remarks.error(Code.UNKNOWN_TABLE, Place.of(name), name.substring(0, dot), hint(name.substring(0, dot)));
            }
        }
    }

    private void readBoundaries(Path file) {
        try (InputStream in = stream(file)) {
            Loaded<BoundaryLayer> layer = GeoJson.read(name(file), in, GeoJsonSettings.DEFAULT, limits);
            boundaries.addAll(layer.value().boundaries());
            found = found.and(layer.findings());
        } catch (IOException e) {
            remarks.error(Code.UNREADABLE, Place.of(name(file)));
        }
    }

    private void registerSheets(Path file) {
        Remarks about = new Remarks(name(file), limits.maxFindings());
        try {
            for (SheetBook.Page named : Workbooks.read(name(file), file, limits, about)) {
                Optional<Table> table = CaseTables.table(named.name());
                if (table.isPresent()) {
                    add(table.get(), sheetSource(named.sheet(), Findings.NONE));
                } else {
                    remarks.warning(
                            Code.UNKNOWN_TABLE, Place.of(named.sheet().source()), named.name(), hint(named.name()));
                }
            }
        } catch (IOException e) {
            about.error(Code.UNREADABLE, about.place());
        }
        found = found.and(about.toFindings());
    }

    private void add(Table table, Source source) {
        sources.computeIfAbsent(table, any -> new ArrayList<>()).add(source);
    }

    private void readTables(CaseYaml yaml) {
        Defaults defaults = new Defaults(yaml.defaults(), remarks);
        Vocabulary vocabulary = Vocabulary.of(rows.build(), remarks);
        for (Table table : CaseTables.tables()) {
            List<Source> of = sources.getOrDefault(table, List.of());
            if (of.isEmpty() && table.required()) {
                remarks.error(Code.MISSING_TABLE, Place.of(table.term().en()), table.name());
            }
            if (of.size() > 1) {
                String names = String.join(", ", of.stream().map(Source::name).toList());
                remarks.warning(Code.TWO_SOURCES, Place.of(of.get(1).name()), table.name(), names);
            }
            RowMaker maker = new RowMaker(table, defaults.of(table, vocabulary), vocabulary);
            for (Source source : of) {
                found = found.and(source.read(maker, rows));
            }
            if (table.type() == CodeEntry.class) {
                vocabulary = Vocabulary.of(rows.build(), remarks);
            }
        }
        defaults.reportUnused();
    }

    private Source fileSource(Path file, String ending) {
        return new Source() {
            @Override
            public String name() {
                return CaseFolder.name(file);
            }

            @Override
            public Findings read(RowMaker maker, Rows.Builder into) {
                Remarks about = new Remarks(name(), limits.maxFindings());
                try (InputStream in = stream(file)) {
                    if (ending.equals("csv")) {
                        Loaded<Sheet> sheet = Sheets.csv(name(), in, limits);
                        return sheetSource(sheet.value(), sheet.findings()).read(maker, into);
                    }
                    JsonRows json = new JsonRows(maker, about, limits, into);
                    if (ending.equals("json")) {
                        json.array(in);
                    } else {
                        json.lines(in);
                    }
                } catch (IOException e) {
                    about.error(Code.UNREADABLE, about.place());
                }
                return about.toFindings();
            }
        };
    }

    private Source sheetSource(Sheet sheet, Findings before) {
        return new Source() {
            @Override
            public String name() {
                return sheet.source();
            }

            @Override
            public Findings read(RowMaker maker, Rows.Builder into) {
                Remarks about = new Remarks(name(), limits.maxFindings());
                new SheetRows(maker, about).addTo(into, sheet);
                return before.and(about.toFindings());
            }
        };
    }

    private static LocalText hint(String name) {
        List<String> names = new ArrayList<>();
        CaseTables.tables().forEach(table -> names.add(table.name().en()));
        CaseTables.tables().forEach(table -> names.add(table.name().zh()));
        return Headings.hint(name, names);
    }

    private static InputStream stream(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
