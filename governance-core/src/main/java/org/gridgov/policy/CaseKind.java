package org.gridgov.policy;

import org.gridgov.basics.Term;

/** Which of the three questions a policy answers. */
public enum CaseKind {
    /** May this post take this task? */
    @Term(zh = "任务派单", en = "task assignment")
    ASSIGNMENT,
    /** May this resource serve this need? */
    @Term(zh = "供需匹配", en = "need matching")
    MATCH,
    /** May this volunteer be invited to this visit? */
    @Term(zh = "志愿排班", en = "volunteer scheduling")
    SHIFT
}
