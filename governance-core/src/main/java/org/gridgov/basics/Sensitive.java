package org.gridgov.basics;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks data about a person that stays out of logs, exceptions, {@code toString} and every public list.
 *
 * <p>A record with such a component prints it as {@code ***}; a test with canary values holds every type to that.
 *
 * <p>Source: privacy, {@code INVARIANTS}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Sensitive {}
