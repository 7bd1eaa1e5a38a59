package org.gridgov.rules.pack;

import org.gridgov.basics.Term;

/**
 * How much an attribute tells about a person.
 *
 * <p>Source: privacy, {@code INVARIANTS}: every fact that a policy reads is declared.
 */
public enum PrivacyClass {
    /** Says nothing about a person; may be shown to anybody. */
    @Term(zh = "公开", en = "public")
    PUBLIC,
    /** About the work of staff and organisations; for people who work with it. */
    @Term(zh = "内部", en = "internal")
    INTERNAL,
    /** About a person; shown only for the purpose of the decision. */
    @Term(zh = "个人", en = "personal")
    PERSONAL,
    /** About a person and able to hurt; shown only to whoever must decide. */
    @Term(zh = "敏感", en = "sensitive")
    SENSITIVE
}
