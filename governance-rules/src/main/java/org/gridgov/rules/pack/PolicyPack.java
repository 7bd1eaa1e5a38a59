package org.gridgov.rules.pack;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridgov.basics.Findings;
import org.gridgov.policy.PackVersion;

/**
 * A policy pack as its authors wrote it (政策包): who it is, its vocabulary, its numbers, and its rules in their three
 * forms.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: policy packs, {@code POLICY}; invariant Q1.
 */
public final class PolicyPack {
    private final PackVersion version;
    private final PackInfo info;
    private final List<Attribute> attributes;
    private final List<Parameter> parameters;
    private final List<DecisionTable> tables;
    private final List<PackText> sentences;
    private final List<PackText> phrases;
    private final List<PackText> drl;
    private final List<PackText> scenarios;
    private final List<Accepted> accepted;
    private final Findings findings;

    private PolicyPack(Builder builder) {
        version = builder.version;
        info = builder.info;
        attributes = List.copyOf(builder.attributes);
        parameters = List.copyOf(builder.parameters);
        tables = List.copyOf(builder.tables);
        sentences = List.copyOf(builder.sentences);
        phrases = List.copyOf(builder.phrases);
        drl = List.copyOf(builder.drl);
        scenarios = List.copyOf(builder.scenarios);
        accepted = List.copyOf(builder.accepted);
        findings = builder.findings;
    }

    /**
     * Starts a pack.
     *
     * @param version the version that every decision will record
     * @param info what the pack says about itself
     * @return a builder; everything else is empty
     */
    public static Builder builder(PackVersion version, PackInfo info) {
        return new Builder(version, info);
    }

    /** {@return a builder that holds everything of this pack} */
    public Builder toBuilder() {
        return new Builder(version, info)
                .attributes(attributes)
                .parameters(parameters)
                .tables(tables)
                .sentences(sentences)
                .phrases(phrases)
                .drl(drl)
                .scenarios(scenarios)
                .accepted(accepted)
                .findings(findings);
    }

    /** {@return the version that every decision will record} */
    public PackVersion version() {
        return version;
    }

    /** {@return what the pack says about itself} */
    public PackInfo info() {
        return info;
    }

    /** {@return all that a rule may ask, in the order of the file} */
    public List<Attribute> attributes() {
        return attributes;
    }

    /** {@return the numbers that change with time, in the order of the file} */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** {@return the tables, by file and then in the order of the file} */
    public List<DecisionTable> tables() {
        return tables;
    }

    /** {@return the files of sentences, by name} */
    public List<PackText> sentences() {
        return sentences;
    }

    /** {@return the files of phrases that editors complete sentences with, by name} */
    public List<PackText> phrases() {
        return phrases;
    }

    /** {@return the files of rules for developers, by name} */
    public List<PackText> drl() {
        return drl;
    }

    /** {@return the files of scenarios, by name} */
    public List<PackText> scenarios() {
        return scenarios;
    }

    /** {@return what lint need not say again, in the order of the file} */
    public List<Accepted> accepted() {
        return accepted;
    }

    /** {@return what its reading found; a pack with errors never judges} */
    public Findings findings() {
        return findings;
    }

    /**
     * The instants at which the pack's meaning can change while it is valid.
     *
     * @return the first instant of its validity, then every later one at which a parameter switches or a table comes into
     *     force, ascending
     */
    public SortedSet<Instant> switches() {
        SortedSet<Instant> found = new TreeSet<>();
        Instant from = info.from();
        found.add(from);
        for (Parameter parameter : parameters) {
            for (Parameter.Dated value : parameter.values()) {
                found.add(value.from());
                found.add(value.to());
            }
        }
        for (DecisionTable table : tables) {
            table.from().ifPresent(day -> found.add(info.startOf(day)));
        }
        found.removeIf(at -> at.isBefore(from) || !at.isBefore(info.to()));
        return found;
    }

    /** Two packs are equal if everything that was read of them is. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyPack pack && parts().equals(pack.parts());
    }

    @Override
    public int hashCode() {
        return version.hashCode();
    }

    @Override
    public String toString() {
        return version.toString();
    }

    private List<Object> parts() {
        return List.of(
                version, info, attributes, parameters, tables, sentences, phrases, drl, scenarios, accepted, findings);
    }

    /** Collects the parts of a pack. Not thread-safe. */
    public static final class Builder {
        private final PackVersion version;
        private final PackInfo info;
        private List<Attribute> attributes = List.of();
        private List<Parameter> parameters = List.of();
        private List<DecisionTable> tables = List.of();
        private List<PackText> sentences = List.of();
        private List<PackText> phrases = List.of();
        private List<PackText> drl = List.of();
        private List<PackText> scenarios = List.of();
        private List<Accepted> accepted = List.of();
        private Findings findings = Findings.NONE;

        private Builder(PackVersion version, PackInfo info) {
            this.version = Objects.requireNonNull(version, "version");
            this.info = Objects.requireNonNull(info, "info");
        }

        /**
         * {@return this builder, with all that a rule may ask}
         *
         * @param attributes the attributes, in the order of the file
         */
        public Builder attributes(List<Attribute> attributes) {
            this.attributes = List.copyOf(attributes);
            return this;
        }

        /**
         * {@return this builder, with the numbers that change with time}
         *
         * @param parameters the parameters, in the order of the file
         */
        public Builder parameters(List<Parameter> parameters) {
            this.parameters = List.copyOf(parameters);
            return this;
        }

        /**
         * {@return this builder, with the tables}
         *
         * @param tables the tables, by file and then in the order of the file
         */
        public Builder tables(List<DecisionTable> tables) {
            this.tables = List.copyOf(tables);
            return this;
        }

        /**
         * {@return this builder, with the files of sentences}
         *
         * @param sentences the files, by name
         */
        public Builder sentences(List<PackText> sentences) {
            this.sentences = List.copyOf(sentences);
            return this;
        }

        /**
         * {@return this builder, with the files of phrases}
         *
         * @param phrases the files, by name
         */
        public Builder phrases(List<PackText> phrases) {
            this.phrases = List.copyOf(phrases);
            return this;
        }

        /**
         * {@return this builder, with the files of rules for developers}
         *
         * @param drl the files, by name
         */
        public Builder drl(List<PackText> drl) {
            this.drl = List.copyOf(drl);
            return this;
        }

        /**
         * {@return this builder, with the files of scenarios}
         *
         * @param scenarios the files, by name
         */
        public Builder scenarios(List<PackText> scenarios) {
            this.scenarios = List.copyOf(scenarios);
            return this;
        }

        /**
         * {@return this builder, with what lint need not say again}
         *
         * @param accepted the entries of {@code lint.yaml}, in the order of the file
         */
        public Builder accepted(List<Accepted> accepted) {
            this.accepted = List.copyOf(accepted);
            return this;
        }

        /**
         * {@return this builder, with what the reading found}
         *
         * @param findings the findings
         */
        public Builder findings(Findings findings) {
            this.findings = Objects.requireNonNull(findings, "findings");
            return this;
        }

        /** {@return the pack} */
        public PolicyPack build() {
            return new PolicyPack(this);
        }
    }
}
