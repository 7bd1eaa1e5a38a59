package org.gridgov.basics;

import jakarta.validation.constraints.NotBlank;

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
        @NotBlank @Term(zh = "词表", en = "list", example = "category")
        String list,

        @NotBlank @Term(zh = "代码", en = "code", example = "meals")
        String code,

        @Term(zh = "名称", en = "name", example = "助餐|Meals") LocalText name) {
    /**
     * Checks list and code.
     *
     * @throws IllegalArgumentException if one of them is not a code
     */
    public CodeEntry {
        Require.code("A vocabulary", list);
        Require.code("A code", code);
    }
}
