package org.gridgov.lists.promise;

import org.gridgov.basics.Term;

/** What a need waits for. */
public enum PromisePhase {
    /** A first answer: what will be done, or a service that is promised. */
    @Term(zh = "待答复", en = "answer")
    ANSWER,
    /** The service itself. */
    @Term(zh = "待办结", en = "service")
    SERVICE
}
