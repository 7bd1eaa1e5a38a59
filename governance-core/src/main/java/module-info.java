/**
 * The domain of grid governance in pure Java: territory, organisation, three lists, merging, decisions, case files.
 */
@org.jspecify.annotations.NullMarked
module org.gridgov.core {
    requires transitive org.jspecify;
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive jakarta.validation;
    requires java.xml;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.yaml;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires org.hibernate.validator;
    // Hibernate Validator has no descriptor of its own that would ask for it.
    requires com.fasterxml.classmate;
    requires de.siegmar.fastcsv;
    requires org.dhatim.fastexcel.reader;
    // Draws the faults of a coverage; optional.
    requires static org.locationtech.jts;

    exports org.gridgov.allocation;
    exports org.gridgov.basics;
    exports org.gridgov.boundary;
    exports org.gridgov.decision;
    exports org.gridgov.flow;
    exports org.gridgov.grid;
    exports org.gridgov.grid.code;
    exports org.gridgov.grid.history;
    exports org.gridgov.io;
    exports org.gridgov.journal;
    exports org.gridgov.lists;
    exports org.gridgov.lists.promise;
    exports org.gridgov.lists.publication;
    exports org.gridgov.mechanism.claiming;
    exports org.gridgov.mechanism.claiming.agreement;
    exports org.gridgov.mechanism.consultation;
    exports org.gridgov.mechanism.rotation;
    exports org.gridgov.merging;
    exports org.gridgov.merging.collect;
    exports org.gridgov.merging.crosswalk;
    exports org.gridgov.merging.duty;
    exports org.gridgov.merging.redraw;
    exports org.gridgov.merging.regroup;
    exports org.gridgov.organisation;
    exports org.gridgov.policy;
    exports org.gridgov.project;
    exports org.gridgov.report;
    exports org.gridgov.scheduling;
    exports org.gridgov.snapshot;
    exports org.gridgov.volunteers;

    // Bean Validation reads the constraints on the components of rows.
    opens org.gridgov.basics to
            org.hibernate.validator;
    opens org.gridgov.boundary to
            org.hibernate.validator;
    opens org.gridgov.grid to
            org.hibernate.validator;
    opens org.gridgov.grid.history to
            org.hibernate.validator;
    opens org.gridgov.lists to
            org.hibernate.validator;
    opens org.gridgov.mechanism.claiming to
            org.hibernate.validator;
    opens org.gridgov.mechanism.consultation to
            org.hibernate.validator;
    opens org.gridgov.merging to
            org.hibernate.validator;
    opens org.gridgov.merging.collect to
            org.hibernate.validator;
    opens org.gridgov.organisation to
            org.hibernate.validator;
    opens org.gridgov.project to
            org.hibernate.validator;
    opens org.gridgov.snapshot to
            org.hibernate.validator;
    opens org.gridgov.volunteers to
            org.hibernate.validator;
}
