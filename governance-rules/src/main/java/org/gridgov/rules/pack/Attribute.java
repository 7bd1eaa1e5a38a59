package org.gridgov.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;
import org.jspecify.annotations.Nullable;

/**
 * Something that a rule may ask about a case (属性): its name, the words for it and every answer that there can be.
 *
 * <p>The vocabulary of a pack is closed: a table can name only what is declared here, so a policy reads nothing else of
 * a person. Immutable, thread-safe.
 *
 * <p>Source: policy packs, {@code POLICY}; privacy, {@code INVARIANTS}.
 */
public final class Attribute {
    private static final List<AttributeValue> YES_AND_NO = List.of(
            new AttributeValue("yes", LocalText.of("是", "yes"), List.of("有", "√", "true")),
            new AttributeValue("no", LocalText.of("否", "no"), List.of("无", "×", "false")));

    private final String name;
    private final LocalText label;
    private final AttributeType type;
    private final PrivacyClass privacy;
    private final List<String> synonyms;
    private final LocalText note;
    private final boolean advisable;
    private final List<AttributeValue> values;
    private final @Nullable Scale scale;

    private Attribute(Builder builder) {
        name = Require.code("An attribute", builder.name);
        label = builder.label;
        type = builder.type;
        privacy = builder.privacy;
        synonyms = List.copyOf(builder.synonyms);
        note = builder.note;
        advisable = builder.advisable == null ? privacy.compareTo(PrivacyClass.PERSONAL) < 0 : builder.advisable;
        scale = builder.scale;
        values = values(builder);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("An attribute must have values, but '" + name + "' has none");
        }
        if ((type == AttributeType.BAND) != (scale != null)) {
            throw new IllegalArgumentException(
                    "Bands, and only they, must have a scale, but '" + name + "' is of type " + type);
        }
    }

    private static List<AttributeValue> values(Builder builder) {
        if (builder.scale != null) {
            return builder.scale.bands().stream().map(Band::value).toList();
        }
        return builder.type == AttributeType.FLAG ? YES_AND_NO : List.copyOf(builder.values);
    }

    /**
     * Starts an attribute.
     *
     * @param name the name under which facts carry it
     * @param label what people call it
     * @param type what kind of answer it holds
     * @return a builder; no synonyms, class {@link PrivacyClass#INTERNAL}, no values
     */
    public static Builder builder(String name, LocalText label, AttributeType type) {
        return new Builder(name, label, type);
    }

    /** {@return the name under which facts carry it} */
    public String name() {
        return name;
    }

    /** {@return what people call it} */
    public LocalText label() {
        return label;
    }

    /** {@return what kind of answer it holds} */
    public AttributeType type() {
        return type;
    }

    /** {@return how much it tells about a person} */
    public PrivacyClass privacy() {
        return privacy;
    }

    /** {@return other words for it, in the order of the file} */
    public List<String> synonyms() {
        return synonyms;
    }

    /** {@return where the definition comes from; empty texts if nobody said} */
    public LocalText note() {
        return note;
    }

    /**
     * {@return whether advice may say that this should change; unless the vocabulary says otherwise, everything but facts
     * about a person, because nobody can change their age or should change their loss}
     */
    public boolean advisable() {
        return advisable;
    }

    /** {@return every answer, in the order of the file; yes and no for a flag; the steps of the scale for a band} */
    public List<AttributeValue> values() {
        return values;
    }

    /** {@return how a number becomes one of the values; empty unless this is a band} */
    public Optional<Scale> scale() {
        return Optional.ofNullable(scale);
    }

    /**
     * The same attribute with another scale, for a pack whose cut points change with time.
     *
     * @param newScale the scale
     * @return the attribute
     * @throws IllegalArgumentException if this is no band
     */
    public Attribute withScale(Scale newScale) {
        return builder(name, label, type)
                .privacy(privacy)
                .synonyms(synonyms)
                .note(note)
                .advisable(advisable)
                .scale(newScale)
                .build();
    }

    /**
     * Finds a value by any word for it. O(values).
     *
     * @param written code, name or synonym, spelled as {@link Spelling} allows
     * @return the value, empty if no value is called so
     */
    public Optional<AttributeValue> findValue(String written) {
        return values.stream()
                .filter(value -> Spelling.same(written, spellings(value)))
                .findFirst();
    }

    /**
     * Every word for a value.
     *
     * @param value one of the values
     * @return code, both names and the synonyms
     */
    public static List<String> spellings(AttributeValue value) {
        List<String> words = new ArrayList<>(
                List.of(value.code(), value.name().zh(), value.name().en()));
        words.addAll(value.synonyms());
        return List.copyOf(words);
    }

    /** {@return every word for this attribute: name, both labels and the synonyms} */
    public List<String> spellings() {
        List<String> words = new ArrayList<>(List.of(name, label.zh(), label.en()));
        words.addAll(synonyms);
        return List.copyOf(words);
    }

    /** The two are equal if everything that the vocabulary says of them is. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Attribute attribute
                && name.equals(attribute.name)
                && label.equals(attribute.label)
                && type == attribute.type
                && privacy == attribute.privacy
                && synonyms.equals(attribute.synonyms)
                && note.equals(attribute.note)
                && advisable == attribute.advisable
                && values.equals(attribute.values)
                && Objects.equals(scale, attribute.scale);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }

    /** Collects the parts of an attribute. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final LocalText label;
        private final AttributeType type;
        private PrivacyClass privacy = PrivacyClass.INTERNAL;
        private List<String> synonyms = List.of();
        private LocalText note = LocalText.of("", "");
        private List<AttributeValue> values = List.of();
        private @Nullable Boolean advisable;
        private @Nullable Scale scale;

        private Builder(String name, LocalText label, AttributeType type) {
            this.name = Objects.requireNonNull(name, "name");
            this.label = Objects.requireNonNull(label, "label");
            this.type = Objects.requireNonNull(type, "type");
        }

        /**
         * {@return this builder, with the privacy class set}
         *
         * @param privacy how much it tells about a person
         */
        public Builder privacy(PrivacyClass privacy) {
            this.privacy = Objects.requireNonNull(privacy, "privacy");
            return this;
        }

        /**
         * {@return this builder, with other words for the attribute}
         *
         * @param synonyms the words
         */
        public Builder synonyms(List<String> synonyms) {
            this.synonyms = List.copyOf(synonyms);
            return this;
        }

        /**
         * {@return this builder, with a word on where the definition comes from}
         *
         * @param note the source
         */
        public Builder note(LocalText note) {
            this.note = Objects.requireNonNull(note, "note");
            return this;
        }

        /**
         * {@return this builder, with whether advice may say that this should change}
         *
         * @param advisable whether it may
         */
        public Builder advisable(boolean advisable) {
            this.advisable = advisable;
            return this;
        }

        /**
         * {@return this builder, with the answers of a code or a set}
         *
         * @param values the answers
         */
        public Builder values(List<AttributeValue> values) {
            this.values = List.copyOf(values);
            return this;
        }

        /**
         * {@return this builder, with the scale of a band}
         *
         * @param scale how a number becomes a value
         */
        public Builder scale(Scale scale) {
            this.scale = Objects.requireNonNull(scale, "scale");
            return this;
        }

        /**
         * Builds the attribute.
         *
         * @return the attribute
         * @throws IllegalArgumentException if the name is no code, there are no values, or a scale is missing or too many
         */
        public Attribute build() {
            return new Attribute(this);
        }
    }
}
