package org.gridgov.rules.compile;

import java.util.List;
import java.util.Set;
import org.gridgov.rules.bundle.Bundle;

/**
 * What rules may reach: a positive list, so that everything that nobody thought of is refused.
 *
 * <p>Constants only; names are those of class files. Thread-safe.
 */
final class JailList {
    static final String FACT = "org/gridgov/rules/compile/ProfileFact";
    static final String OWN = Bundle.CLASSES.replace('.', '/') + "/";

    /** The members that generated classes use, and the only ones that they may use of anything but themselves. */
    private static final Set<String> MEMBERS = Set.of(
            FACT + ".knows",
            FACT + ".has",
            FACT + ".answer",
            "java/lang/Enum.<init>",
            "java/lang/Enum.valueOf",
            "java/lang/Object.<init>",
            "java/lang/RuntimeException.<init>",
            "java/lang/String.equals",
            "java/lang/String.hashCode",
            "java/lang/System.arraycopy",
            "java/lang/invoke/StringConcatFactory.makeConcatWithConstants",
            "java/time/format/DateTimeFormatterBuilder.<init>",
            "java/time/format/DateTimeFormatterBuilder.appendPattern",
            "java/time/format/DateTimeFormatterBuilder.parseCaseInsensitive",
            "java/time/format/DateTimeFormatterBuilder.toFormatter",
            "java/util/ArrayList.<init>",
            "java/util/Arrays.asList",
            "java/util/Collections.emptyList",
            "java/util/List.addAll",
            "java/util/Locale.ENGLISH",
            "org/drools/model/PatternDSL$PatternDef.expr",
            "org/drools/model/consequences/ConsequenceBuilder$_1.execute",
            "org/drools/model/functions/PredicateInformation.<init>",
            "org/drools/model/functions/PredicateInformation.addRuleNames",
            "org/drools/model/functions/PredicateInformation.setMoreThanMaxRuleDefs",
            "org/drools/model/impl/RuleBuilder.build",
            "org/drools/modelcompiler/dsl/pattern/D.declarationOf",
            "org/drools/modelcompiler/dsl/pattern/D.on",
            "org/drools/modelcompiler/dsl/pattern/D.pattern",
            "org/drools/modelcompiler/dsl/pattern/D.rule",
            "org/drools/util/DateUtils.getDateFormatMask");

    /** The classes that generated classes name without calling them: supertypes, parameters of arrays and casts. */
    private static final Set<String> CLASSES = Set.of(
            "java/lang/Class",
            "java/lang/Exception",
            "java/lang/Throwable",
            "java/lang/invoke/MethodHandles",
            "java/lang/invoke/MethodHandles$Lookup",
            "java/time/format/DateTimeFormatter",
            "java/util/Collection",
            "java/util/List",
            "org/drools/model/Declaration",
            "org/drools/model/DomainClassMetadata",
            "org/drools/model/Global",
            "org/drools/model/Model",
            "org/drools/model/PatternDSL",
            "org/drools/model/Query",
            "org/drools/model/Rule",
            "org/drools/model/RuleItemBuilder",
            "org/drools/model/RulesSupplier",
            "org/drools/model/TypeMetaData",
            "org/drools/model/Variable",
            "org/drools/model/consequences/ConsequenceBuilder",
            "org/drools/model/functions/Block1",
            "org/drools/model/functions/HashedExpression",
            "org/drools/model/functions/Predicate1");

    /** Named in class files, yet never to be had: only the Java machine itself reaches them. */
    private static final Set<String> NAMED_ONLY = Set.of(
            "java/lang/Class",
            "java/lang/System",
            "java/lang/invoke/MethodHandles",
            "java/lang/invoke/MethodHandles$Lookup",
            "java/lang/invoke/StringConcatFactory");

    /** What the compiler may read beside: signatures only, never to be run. */
    private static final List<String> READABLE = List.of(
            "org/drools/model/",
            "org/drools/modelcompiler/dsl/",
            "org/drools/modelcompiler/CanonicalKieModuleModel",
            "org/drools/compiler/kie/builder/MaterializedLambda",
            "org/kie/api/KieServices",
            "org/kie/api/builder/",
            "org/kie/api/conf/",
            "org/kie/api/internal/utils/KieService",
            "org/kie/util/maven/support/ReleaseIdImpl",
            "java/io/Externalizable",
            "java/io/IOException",
            "java/io/ObjectInputStream",
            "java/io/ObjectStreamException",
            "java/io/Serializable",
            "java/lang/Boolean",
            "java/lang/CharSequence",
            "java/lang/ClassNotFoundException",
            "java/lang/CloneNotSupportedException",
            "java/lang/Cloneable",
            "java/lang/Comparable",
            "java/lang/Enum$EnumDesc",
            "java/lang/Error",
            "java/lang/IllegalArgumentException",
            "java/lang/Iterable",
            "java/lang/Override",
            "java/lang/constant/",
            "java/lang/invoke/TypeDescriptor",
            "java/lang/reflect/AnnotatedElement",
            "java/lang/reflect/GenericDeclaration",
            "java/lang/reflect/Type",
            "java/util/AbstractCollection",
            "java/util/AbstractList",
            "java/util/Collection",
            "java/util/Optional",
            "java/util/RandomAccess",
            "java/lang/Number",
            "java/lang/Integer");

    private JailList() {}

    static boolean allowsMember(String owner, String member) {
        return owner.startsWith(OWN) || MEMBERS.contains(owner + "." + member);
    }

    /** Whether a class file may name a class. */
    static boolean allowsName(String type) {
        return type.startsWith(OWN) || CLASSES.contains(type) || isOwnerOfMember(type);
    }

    /** Whether a class loader may hand a class out. */
    static boolean allowsLink(String type) {
        return allowsName(type) && !NAMED_ONLY.contains(type);
    }

    /** Whether the compiler may read a class. */
    static boolean allowsReading(String type) {
        boolean generatedNeedIt = allowsName(type) && !type.equals("java/lang/System");
        return generatedNeedIt || READABLE.stream().anyMatch(type::startsWith);
    }

    private static boolean isOwnerOfMember(String type) {
        return MEMBERS.stream().anyMatch(member -> member.startsWith(type + "."));
    }
}
