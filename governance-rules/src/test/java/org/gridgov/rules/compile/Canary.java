package org.gridgov.rules.compile;

import java.util.concurrent.atomic.AtomicInteger;

/** A class of this program that no rule may reach. It notes whether anything of it ever ran. */
public final class Canary {
    /** The property in which the canary leaves its mark, so that looking at it does not start it. */
    public static final String MARK = "gridgov.canary";

    static {
        System.setProperty(MARK, "initialised");
    }

    private Canary() {}

    /** {@return a number that nobody should ever see} */
    public static int sing() {
        System.setProperty(MARK, "sung");
        return new AtomicInteger(1).get();
    }
}
