package org.gridgov.grid.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Terms;
import org.gridgov.grid.UnitKind;
import org.jspecify.annotations.Nullable;

/** Reads one text by a scheme: characters first, then length, then what the parts say. */
final class CodeReading {
    private static final int LONGEST = 64;

    private final CodeScheme scheme;
    private final int[] characters;
    private final CodeText shown;
    private final int wanted;
    private final Place place;
    private final List<Finding> findings = new ArrayList<>();

    private CodeReading(CodeScheme scheme, String text, int wanted, Place place) {
        this.scheme = scheme;
        this.wanted = wanted;
        this.place = place;
        characters = text.codePoints().toArray();
        shown = new CodeText(text);
    }

    static Loaded<Optional<SchemeCode>> read(CodeScheme scheme, String text, @Nullable UnitKind kind, Place place) {
        int wanted = kind == null ? -1 : scheme.levelIndex(kind);
        CodeReading reading = new CodeReading(scheme, text, wanted, place);
        if (kind != null && wanted < 0 && !scheme.isFree()) {
            reading.findings.add(unknownKind(scheme, kind, 1, place));
        }
        Optional<SchemeCode> code = scheme.isFree() ? reading.free(text) : reading.levelled(text, kind);
        return new Loaded<>(code, Findings.of(reading.findings));
    }

    /** What does not fit between a code and that of the unit above. */
    static Findings below(SchemeCode code, SchemeCode above, String text, Place place) {
        if (code.levelIndex() < 0 || above.levelIndex() < 0) {
            return Findings.NONE;
        }
        CodeScheme scheme = code.scheme();
        CodeText shown = new CodeText(text);
        if (above.levelIndex() >= code.levelIndex()) {
            return Findings.of(List.of(shown.at(
                    Level.ERROR,
                    "GG-CODE-12",
                    place,
                    1,
                    name(scheme, code.levelIndex()),
                    above,
                    name(scheme, above.levelIndex()))));
        }
        // Between the two a level stands alone: the text says nothing about what is above it.
        if (above.isPrefixOf(code) || code.start() > above.levelIndex()) {
            return Findings.NONE;
        }
        String prefix = above.significant();
        int same = 0;
        while (same < Math.min(prefix.length(), code.significant().length())
                && code.significant().charAt(same) == prefix.charAt(same)) {
            same++;
        }
        return Findings.of(List.of(shown.at(
                Level.ERROR,
                "GG-CODE-11",
                place,
                same + 1,
                prefix,
                code.parent().map(SchemeCode::significant).orElse("—"))));
    }

    static Finding unknownKind(CodeScheme scheme, UnitKind kind, long count, Place place) {
        List<UnitKind> kinds = scheme.levels().stream().map(CodeLevel::kind).toList();
        return Catalogue.core().finding(Level.WARNING, "GG-CODE-13", place, scheme, kind, count, kinds);
    }

    private Optional<SchemeCode> free(String text) {
        if (characters.length == 0 || characters.length > LONGEST) {
            wrongLength(List.of(LONGEST), LocalText.parse("1–" + LONGEST));
            return Optional.empty();
        }
        for (int i = 0; i < characters.length; i++) {
            int c = characters[i];
            boolean plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!plain && (i == 0 || (c != '.' && c != '_' && c != '-'))) {
                wrongCharacter(i, CodeText.text("code.free"), CodeCharacters.DIGITS_CAPITALS);
                return Optional.empty();
            }
        }
        return Optional.of(new SchemeCode(scheme, 0, List.of(text)));
    }

    private Optional<SchemeCode> levelled(String text, @Nullable UnitKind kind) {
        List<Integer> lengths = lengths();
        if (characters.length == 0 || characters.length > LONGEST) {
            wrongLength(lengths, CodeText.lengths(lengths));
            return Optional.empty();
        }
        CodeShape form = form(characters.length);
        for (int i = 0; i < characters.length; i++) {
            CodeCharacters allowed = scheme.levels().get(form.levelAt(i)).characters();
            if (!allowed.allows(characters[i])) {
                wrongCharacter(i, Terms.name(allowed), allowed);
                return Optional.empty();
            }
        }
        CodeShape shape = scheme.shapes().get(characters.length);
        if (shape == null) {
            wrongLength(lengths, CodeText.lengths(lengths));
            return Optional.empty();
        }
        return cut(text, shape, kind);
    }

    private Optional<SchemeCode> cut(String text, CodeShape shape, @Nullable UnitKind kind) {
        List<String> segments = shape.cut(text);
        if (scheme.padded() && SchemeCode.isZero(segments.get(0))) {
            findings.add(shown.at(Level.ERROR, "GG-CODE-09", place, 1, name(scheme, 0)));
            return Optional.empty();
        }
        int count = segments.size();
        if (scheme.padded() && shape.total() == scheme.fullLength()) {
            while (SchemeCode.isZero(segments.get(count - 1))) {
                count--;
            }
        }
        SchemeCode code = new SchemeCode(scheme, shape.start(), segments.subList(0, count));
        if (wanted >= 0 && code.levelIndex() != wanted) {
            findings.add(shown.at(
                    Level.ERROR,
                    "GG-CODE-07",
                    place,
                    code.significant().length(),
                    String.valueOf(kind),
                    name(scheme, wanted),
                    CodeText.lengths(lengths()),
                    name(scheme, code.levelIndex())));
            return Optional.empty();
        }
        type(code, kind);
        return Optional.of(code);
    }

    /** What the unit's own number usually says; warnings only. */
    private void type(SchemeCode code, @Nullable UnitKind kind) {
        LocalText level = name(scheme, code.levelIndex());
        int position = code.significant().length() - code.number().length() + 1;
        CodeRange range = code.range().orElse(null);
        boolean hasRanges = code.level().map(one -> !one.ranges().isEmpty()).orElse(false);
        if (SchemeCode.isZero(code.number()) && range == null) {
            findings.add(shown.at(
                    Level.WARNING,
                    "GG-CODE-08",
                    place,
                    position,
                    level,
                    code.parent().map(SchemeCode::significant).orElse("—")));
        } else if (range == null && hasRanges) {
            findings.add(shown.at(Level.WARNING, "GG-CODE-06", place, position, level, code.number()));
        } else if (range != null && range.use() == RangeUse.VIRTUAL) {
            findings.add(shown.at(Level.WARNING, "GG-CODE-10", place, position, code.number(), range.name()));
        } else if (range != null
                && wanted >= 0
                && kind != null
                && !kind.equals(range.kind())
                && !kind.equals(scheme.levels().get(wanted).kind())) {
            findings.add(shown.at(
                    Level.WARNING,
                    "GG-CODE-05",
                    place,
                    position,
                    kind,
                    code.number(),
                    range.name(),
                    code.usualKind().map(UnitKind::value).orElse("—")));
        }
    }

    private void wrongCharacter(int index, LocalText allowed, CodeCharacters set) {
        String found = CodeText.character(characters[index]);
        OptionalInt meant = Lookalikes.meant(characters[index], set);
        LocalText whole = mended();
        if (meant.isPresent()) {
            String right = Character.toString(meant.getAsInt());
            findings.add(shown.at(Level.ERROR, "GG-CODE-01", place, index + 1, allowed, found, right, whole));
        } else {
            String code = Lookalikes.isSeparator(characters[index]) ? "GG-CODE-02" : "GG-CODE-03";
            findings.add(shown.at(Level.ERROR, code, place, index + 1, allowed, found, whole));
        }
    }

    /** The whole code as it was probably meant, in words; empty if that is no code either. */
    private LocalText mended() {
        StringBuilder text = new StringBuilder();
        CodeCharacters widest = scheme.isFree()
                ? CodeCharacters.DIGITS_CAPITALS
                : scheme.levels().get(scheme.levels().size() - 1).characters();
        CodeCharacters[] sets = new CodeCharacters[characters.length];
        CodeShape form = scheme.isFree() ? null : form(kept());
        for (int i = 0; i < characters.length; i++) {
            sets[i] = form == null
                    ? widest
                    : scheme.levels().get(form.levelAt(text.length())).characters();
            boolean separator = Lookalikes.isSeparator(characters[i]);
            OptionalInt meant = Lookalikes.meant(characters[i], sets[i]);
            boolean plain = scheme.isFree() && characters[i] < 128 && !Character.isWhitespace(characters[i]);
            if (plain) {
                text.appendCodePoint(characters[i]);
            } else if (meant.isPresent()) {
                text.appendCodePoint(meant.getAsInt());
            } else if (!separator) {
                return LocalText.parse("");
            }
        }
        Loaded<Optional<SchemeCode>> again = again(text.toString());
        return again.value().map(code -> CodeText.text("code.mended", text)).orElse(LocalText.parse(""));
    }

    /** A mended text has no character left to mend, so this never leads back here. */
    private Loaded<Optional<SchemeCode>> again(String text) {
        CodeReading reading = new CodeReading(scheme, text, wanted, Place.NONE);
        boolean clean = true;
        if (scheme.isFree()) {
            clean = text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
        } else {
            CodeShape form = form(text.length());
            for (int i = 0; i < text.length(); i++) {
                clean &= scheme.levels().get(form.levelAt(i)).characters().allows(text.charAt(i));
            }
        }
        Optional<SchemeCode> code =
                !clean ? Optional.empty() : scheme.isFree() ? reading.free(text) : reading.levelled(text, null);
        return new Loaded<>(code, Findings.of(reading.findings));
    }

    private int kept() {
        int kept = 0;
        for (int character : characters) {
            kept += Lookalikes.isSeparator(character) ? 0 : 1;
        }
        return kept;
    }

    private CodeShape form(int length) {
        CodeShape shape = scheme.shapes().get(length);
        if (shape != null) {
            return shape;
        }
        CodeShape longest = scheme.shapes().get(scheme.fullLength());
        if (longest == null) {
            throw new IllegalStateException("A scheme with levels must have a longest form: " + scheme);
        }
        return longest;
    }

    /** The lengths that the text may have: of the wanted level, or of any. */
    private List<Integer> lengths() {
        return scheme.shapes().values().stream()
                .filter(shape -> wanted < 0
                        || shape.level() == wanted
                        || (scheme.padded() && shape.total() == scheme.fullLength()))
                .map(CodeShape::total)
                .toList();
    }

    private void wrongLength(List<Integer> lengths, LocalText wantedText) {
        int length = characters.length;
        int nearest = lengths.get(0);
        for (int candidate : lengths) {
            if (Math.abs(candidate - length) < Math.abs(nearest - length)) {
                nearest = candidate;
            }
        }
        String key = length == 0 ? "code.blank" : length < nearest ? "code.missing" : "code.surplus";
        findings.add(shown.at(
                Level.ERROR,
                "GG-CODE-04",
                place,
                Math.min(length, nearest) + 1,
                wantedText,
                length,
                CodeText.text(key, Math.abs(length - nearest), nearest)));
    }

    private static LocalText name(CodeScheme scheme, int level) {
        return scheme.levels().get(level).name();
    }
}
