package org.gridgov.organisation.structure;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import org.gridgov.basics.Require;
import org.gridgov.basics.Sets;
import org.gridgov.grid.UnitKind;
import org.gridgov.organisation.OrgKind;
import org.gridgov.organisation.Role;

/**
 * Which rules of structure a community checks, and what its kinds and roles are called (组织规则). The source names none of
 * the numbers; policy may change each or switch it off.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: O1, O3 and O4, {@code INVARIANTS}.
 */
public final class StructureSettings {
    /** The rules of a community that names none: all on. */
    public static final StructureSettings DEFAULT = builder().build();

    private final UnitKind leafKind;
    private final UnitKind gridKind;
    private final SortedSet<OrgKind> groupKinds;
    private final SortedSet<OrgKind> gridBranchKinds;
    private final SortedSet<OrgKind> branchKinds;
    private final SortedSet<OrgKind> jointKinds;
    private final SortedSet<OrgKind> committeeKinds;
    private final SortedSet<Role> fullRoles;
    private final Role secretary;
    private final boolean responsibility;
    private final boolean oneGridOneBranch;
    private final boolean oneHome;
    private final int leastFullMembers;
    private final int committeeFrom;
    private final int mostInJointBranch;

    private StructureSettings(Builder builder) {
        leafKind = builder.leafKind;
        gridKind = builder.gridKind;
        groupKinds = Sets.sorted(builder.groupKinds);
        gridBranchKinds = Sets.sorted(builder.gridBranchKinds);
        branchKinds = Sets.sorted(builder.branchKinds);
        jointKinds = Sets.sorted(builder.jointKinds);
        committeeKinds = Sets.sorted(builder.committeeKinds);
        fullRoles = Sets.sorted(builder.fullRoles);
        secretary = builder.secretary;
        responsibility = builder.responsibility;
        oneGridOneBranch = builder.oneGridOneBranch;
        oneHome = builder.oneHome;
        leastFullMembers = builder.leastFullMembers;
        committeeFrom = builder.committeeFrom;
        mostInJointBranch = builder.mostInJointBranch;
    }

    /** {@return a builder with the default values} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the kind of the leaves, by default {@code micro-grid}} */
    public UnitKind leafKind() {
        return leafKind;
    }

    /** {@return the kind of the units that have a branch each, by default {@code grid}} */
    public UnitKind gridKind() {
        return gridKind;
    }

    /** {@return the kinds of organisation that answer for leaves, by default {@code group}; empty for any} */
    public SortedSet<OrgKind> groupKinds() {
        return groupKinds;
    }

    /** {@return the kinds of branch of which each grid has one, by default {@code branch}} */
    public SortedSet<OrgKind> gridBranchKinds() {
        return gridBranchKinds;
    }

    /** {@return all kinds of branch, by default {@code branch} and {@code functional-branch}} */
    public SortedSet<OrgKind> branchKinds() {
        return branchKinds;
    }

    /** {@return the kinds of branch that several bodies form together, by default {@code joint-branch}} */
    public SortedSet<OrgKind> jointKinds() {
        return jointKinds;
    }

    /** {@return the kinds of a branch's committee, by default {@code branch-committee}} */
    public SortedSet<OrgKind> committeeKinds() {
        return committeeKinds;
    }

    /** {@return the roles of full members, by default {@code head}, {@code member} and {@code secretary}} */
    public SortedSet<Role> fullRoles() {
        return fullRoles;
    }

    /** {@return the role of a secretary, by default {@code secretary}} */
    public Role secretary() {
        return secretary;
    }

    /** {@return whether O1 is checked} */
    public boolean responsibility() {
        return responsibility;
    }

    /** {@return whether O3 is checked} */
    public boolean oneGridOneBranch() {
        return oneGridOneBranch;
    }

    /** {@return whether F1 is checked} */
    public boolean oneHome() {
        return oneHome;
    }

    /** {@return how many full members a branch has at least, 0..1,000, by default 3; 0 switches the rule off} */
    public int leastFullMembers() {
        return leastFullMembers;
    }

    /** {@return below how many full members a branch has a secretary and no committee, 0..1,000, by default 7; 0 is off} */
    public int committeeFrom() {
        return committeeFrom;
    }

    /** {@return how many bodies a joint branch covers at most, 0..1,000, by default 5; 0 switches the rule off} */
    public int mostInJointBranch() {
        return mostInJointBranch;
    }

    /** Collects values. Not thread-safe. */
    public static final class Builder {
        private UnitKind leafKind = UnitKind.of("micro-grid");
        private UnitKind gridKind = UnitKind.of("grid");
        private Collection<OrgKind> groupKinds = List.of(OrgKind.of("group"));
        private Collection<OrgKind> gridBranchKinds = List.of(OrgKind.of("branch"));
        private Collection<OrgKind> branchKinds = List.of(OrgKind.of("branch"), OrgKind.of("functional-branch"));
        private Collection<OrgKind> jointKinds = List.of(OrgKind.of("joint-branch"));
        private Collection<OrgKind> committeeKinds = List.of(OrgKind.of("branch-committee"));
        private Collection<Role> fullRoles = List.of(Role.of("head"), Role.of("member"), Role.of("secretary"));
        private Role secretary = Role.of("secretary");
        private boolean responsibility = true;
        private boolean oneGridOneBranch = true;
        private boolean oneHome = true;
        private int leastFullMembers = 3;
        private int committeeFrom = 7;
        private int mostInJointBranch = 5;

        private Builder() {}

        /**
         * {@return this builder, with {@link StructureSettings#leafKind()} and {@link StructureSettings#gridKind()} set}
         *
         * @param gridKind the kind of the units that have a branch each
         * @param leafKind the kind of the leaves
         */
        public Builder units(UnitKind gridKind, UnitKind leafKind) {
            this.gridKind = gridKind;
            this.leafKind = leafKind;
            return this;
        }

        /**
         * {@return this builder, with {@link StructureSettings#groupKinds()} set}
         *
         * @param groupKinds the kinds; empty for any
         */
        public Builder groupKinds(Collection<OrgKind> groupKinds) {
            this.groupKinds = groupKinds;
            return this;
        }

        /**
         * {@return this builder, with {@link StructureSettings#gridBranchKinds()} and
         * {@link StructureSettings#branchKinds()} set}
         *
         * @param ofGrids the kinds of which each grid has one
         * @param all all kinds of branch
         */
        public Builder branchKinds(Collection<OrgKind> ofGrids, Collection<OrgKind> all) {
            gridBranchKinds = ofGrids;
            branchKinds = all;
            return this;
        }

        /**
         * {@return this builder, with {@link StructureSettings#jointKinds()} and
         * {@link StructureSettings#committeeKinds()} set}
         *
         * @param joint the kinds of branch that several bodies form together
         * @param committees the kinds of a branch's committee
         */
        public Builder otherKinds(Collection<OrgKind> joint, Collection<OrgKind> committees) {
            jointKinds = joint;
            committeeKinds = committees;
            return this;
        }

        /**
         * {@return this builder, with {@link StructureSettings#fullRoles()} and {@link StructureSettings#secretary()} set}
         *
         * @param full the roles of full members
         * @param secretary the role of a secretary
         */
        public Builder roles(Collection<Role> full, Role secretary) {
            fullRoles = full;
            this.secretary = secretary;
            return this;
        }

        /**
         * {@return this builder, with O1 on or off}
         *
         * @param on whether it is checked
         */
        public Builder responsibility(boolean on) {
            responsibility = on;
            return this;
        }

        /**
         * {@return this builder, with O3 on or off}
         *
         * @param on whether it is checked
         */
        public Builder oneGridOneBranch(boolean on) {
            oneGridOneBranch = on;
            return this;
        }

        /**
         * {@return this builder, with F1 on or off}
         *
         * @param on whether it is checked
         */
        public Builder oneHome(boolean on) {
            oneHome = on;
            return this;
        }

        /**
         * {@return this builder, with {@link StructureSettings#leastFullMembers()} set}
         *
         * @param least 0..1,000; 0 switches the rule off
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Builder leastFullMembers(int least) {
            leastFullMembers = (int) Require.between("The least members of a branch", least, 0, 1000);
            return this;
        }

        /**
         * {@return this builder, with {@link StructureSettings#committeeFrom()} set}
         *
         * @param from 0..1,000; 0 switches the rule off
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Builder committeeFrom(int from) {
            committeeFrom = (int) Require.between("The members from which there is a committee", from, 0, 1000);
            return this;
        }

        /**
         * {@return this builder, with {@link StructureSettings#mostInJointBranch()} set}
         *
         * @param most 0..1,000; 0 switches the rule off
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Builder mostInJointBranch(int most) {
            mostInJointBranch = (int) Require.between("The most bodies of a joint branch", most, 0, 1000);
            return this;
        }

        /** {@return the finished settings} */
        public StructureSettings build() {
            return new StructureSettings(this);
        }
    }
}
