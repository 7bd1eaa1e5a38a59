/**
 * The domain of grid governance in pure Java: territory, organisation, three lists, merging, decisions, case files.
 */
@org.jspecify.annotations.NullMarked
module org.gridgov.core {
    requires static transitive org.jspecify;
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive jakarta.validation;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.yaml;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires org.hibernate.validator;
    requires de.siegmar.fastcsv;
    requires org.dhatim.fastexcel.reader;

    exports org.gridgov.allocation;
    exports org.gridgov.basics;
    exports org.gridgov.decision;
    exports org.gridgov.flow;
    exports org.gridgov.grid;
    exports org.gridgov.lists;
    exports org.gridgov.mechanism.claiming;
    exports org.gridgov.mechanism.consultation;
    exports org.gridgov.mechanism.rotation;
    exports org.gridgov.merging;
    exports org.gridgov.organisation;
    exports org.gridgov.policy;
    exports org.gridgov.project;
    exports org.gridgov.report;
    exports org.gridgov.scheduling;
    exports org.gridgov.snapshot;
    exports org.gridgov.volunteers;
}
