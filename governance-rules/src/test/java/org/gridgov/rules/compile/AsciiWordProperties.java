package org.gridgov.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AsciiWordProperties {
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withCharRange('\u4e00', '\u9fff')
                .withChars("aZ09._-/")
                .ofMaxLength(20);
    }

    @Property
    void everyWordIsSpelledInAsciiAndReadBack(@ForAll("words") String word) {
        String ascii = AsciiWord.of(word);
        assertThat(ascii.chars().allMatch(character -> character < 128)).isTrue();
        assertThat(AsciiWord.read(ascii)).isEqualTo(word);
    }
}
