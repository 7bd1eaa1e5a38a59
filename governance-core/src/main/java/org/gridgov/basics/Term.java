package org.gridgov.basics;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a concept, a column or a constant is called by people, in Chinese and in English.
 *
 * <p>On a record it names the table that holds such rows; on a record component the column; on an enum constant the
 * spelling that a cell may use. Case files, JSON Schemas and the reference page of tables are all derived from it, so a
 * heading is written down once.
 *
 * <p>Source: three lists and their columns, seed paragraph 2.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Term {
    /** {@return the Chinese heading} */
    String zh();

    /** {@return the English heading, lower case, words joined by a blank} */
    String en();

    /** {@return what stands there, in one English sentence; empty where the heading says it all} */
    String about() default "";

    /** {@return the unit of a number, such as {@code minutes}; empty if it has none} */
    String unit() default "";

    /** {@return a value as it is written in a file} */
    String example() default "";

    /** {@return names of the tables of which a value must be a key; empty if it refers to nothing} */
    String[] refers() default {};

    /** {@return the value of a blank cell, written as in a file; empty if a blank has no default} */
    String fallback() default "";

    /** {@return the list of the {@code terms} table whose codes and labels a cell may use; empty for free codes} */
    String list() default "";
}
