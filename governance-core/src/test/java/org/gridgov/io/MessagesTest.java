package org.gridgov.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridgov.basics.Catalogue;
import org.gridgov.snapshot.CommunityInfo;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Catalogue catalogue = Catalogue.core();

    @Test
    void everyCodeHasItsSixTextsAndNoTextIsWithoutCode() {
        SortedSet<String> expected = new TreeSet<>();
        for (Code code : Code.values()) {
            for (String part : new String[] {"cause", "effect", "cure"}) {
                expected.add(code.id() + "." + part + ".en");
                expected.add(code.id() + "." + part + ".zh");
            }
        }
        SortedSet<String> found = new TreeSet<>(catalogue.keys());
        found.removeIf(key -> !key.startsWith("GG-IO-"));

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void everyCodeIsUsed() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.gridgov.io");
        SortedSet<String> used = new TreeSet<>();
        for (JavaFieldAccess access : classes.get(Code.class).getFieldAccessesToSelf()) {
            if (!access.getOriginOwner().isEquivalentTo(Code.class)) {
                used.add(access.getTarget().getName());
            }
        }

        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Code.values()).map(Enum::name).toList());
    }

    @Test
    void everyTextHasBothLanguagesWithTheSameBlanks() {
        for (String key : catalogue.keys()) {
            String base = key.substring(0, key.length() - 3);
            Object[] marks = {"<0>", "<1>", "<2>", "<3>"};

            assertThat(marks(catalogue.text(base, marks).zh()))
                    .as(base)
                    .isEqualTo(marks(catalogue.text(base, marks).en()));
        }
    }

    @Test
    void everyTypeAndSettingIsDescribed() {
        CaseTables.tables()
                .forEach(table -> table.columns()
                        .forEach(column -> assertThat(Remarks.text("type." + new ValueType(column.value()).key()))
                                .isNotNull()));
        Arrays.stream(CommunityInfo.class.getRecordComponents())
                .forEach(component ->
                        assertThat(Remarks.text("case." + component.getName())).isNotNull());
    }

    private static SortedSet<String> marks(String text) {
        SortedSet<String> marks = new TreeSet<>();
        Matcher matcher = Pattern.compile("<\\d>").matcher(text);
        while (matcher.find()) {
            marks.add(matcher.group());
        }
        return marks;
    }
}
