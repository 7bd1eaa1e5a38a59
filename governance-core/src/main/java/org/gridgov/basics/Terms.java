package org.gridgov.basics;

/**
 * Reads the names that {@link Term} gives to constants.
 *
 * <p>Thread-safe.
 */
public final class Terms {
    private Terms() {}

    /**
     * The name of a constant.
     *
     * @param constant a constant annotated with {@link Term}
     * @return its Chinese and English names
     * @throws IllegalArgumentException if the constant has none
     */
    public static LocalText name(Enum<?> constant) {
        try {
            Term term = constant.getDeclaringClass().getField(constant.name()).getAnnotation(Term.class);
            if (term != null) {
                return LocalText.of(term.zh(), term.en());
            }
        } catch (NoSuchFieldException e) {
            throw new IllegalArgumentException("No constant field for " + constant, e);
        }
        throw new IllegalArgumentException("Constant " + constant + " must carry @Term, but does not");
    }
}
