package org.gridgov.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.RuleMessages;
import org.junit.jupiter.api.Test;

class NearestHintTest {
    /** The Chinese names of the values of each attribute of the shipped packs. */
    private static List<List<String>> vocabularies() {
        List<List<String>> vocabularies = new ArrayList<>();
        for (String name : ShippedPacks.NAMES) {
            for (Attribute attribute : ShippedPacks.pack(name).attributes()) {
                vocabularies.add(attribute.values().stream()
                        .map(value -> value.name().zh())
                        .toList());
            }
        }
        return vocabularies;
    }

    private static String masked(String word, int at) {
        return word.substring(0, at) + "某" + word.substring(at + 1);
    }

    @Test
    void aWrongCharacterLeadsToTheWordUnlessAnotherDiffersThereOnly() {
        int tried = 0;
        for (List<String> words : vocabularies()) {
            for (String word : words) {
                for (int i = 0; i < word.length() && word.length() > 1; i++) {
                    String written = masked(word, i);
                    int at = i;
                    boolean unclear = words.stream()
                            .anyMatch(other -> !other.equals(word)
                                    && other.length() == word.length()
                                    && masked(other, at).equals(written));
                    Optional<String> nearest = RuleMessages.nearest(written, words);
                    assertThat(nearest).isPresent();
                    assertThat(unclear || nearest.equals(Optional.of(word)))
                            .as(written)
                            .isTrue();
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(100);
    }

    @Test
    void missingExtraAndSwappedCharactersLeadToTheWord() {
        int right = 0;
        int tried = 0;
        for (List<String> words : vocabularies()) {
            for (String word : words) {
                for (int i = 0; i + 1 < word.length() && word.length() > 2; i++) {
                    String swapped = word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
                    String missing = word.substring(0, i) + word.substring(i + 1);
                    String extra = word.substring(0, i) + "某" + word.substring(i);
                    for (String written : List.of(swapped, missing, extra)) {
                        Optional<String> nearest = RuleMessages.nearest(written, words);
                        // The written text may be another word, or as near to it: 网格岗 is 微网格岗 without its first.
                        assertThat(nearest).isPresent();
                        right += nearest.equals(Optional.of(word)) ? 1 : 0;
                        tried++;
                    }
                }
            }
        }
        assertThat(right).isGreaterThan(tried * 95 / 100);
    }

    @Test
    void formsOfTypingDoNotCount() {
        assertThat(RuleMessages.nearest("ＵＲＧＡＮＴ", List.of("urgent"))).contains("urgent");
        assertThat(RuleMessages.nearest("６０～９７岁", List.of("60～79岁"))).contains("60～79岁");
    }
}
