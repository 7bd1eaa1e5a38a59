package org.gridgov.basics;

import jakarta.validation.constraints.Pattern;
import java.util.Objects;

/**
 * One code of an open vocabulary, with the names by which people know it (词汇).
 *
 * <p>Vocabularies are data of a case, never an enum and never a registry of the process. Immutable, thread-safe.
 *
 * @param list the vocabulary, such as {@code category} or {@code skill}
 * @param code the code
 * @param name what people call it; a cell may use either language instead of the code
 */
@Term(zh = "词汇", en = "terms", about = "The codes of this case's open vocabularies and what people call them.")
public record CodeEntry(
        @Pattern(regexp = Require.CODE_FORM) @Term(zh = "词表", en = "list", about = "The vocabulary to which it belongs.", example = "category")
        String list,

        @Pattern(regexp = Require.CODE_FORM) @Term(zh = "代码", en = "code", about = "The code, unique in its list.", example = "meals")
        String code,

        @Term(
                zh = "名称",
                en = "name",
                about = "What people call it; a cell may use either language instead of the code.",
                example = "助餐|Meals")
        LocalText name) {
    /**
     * Checks list and code.
     *
     * @throws IllegalArgumentException if one of them is not a code
     */
    public CodeEntry {
        Require.code("A vocabulary", list);
        Require.code("A code", code);
        Objects.requireNonNull(name, "name");
    }
}
