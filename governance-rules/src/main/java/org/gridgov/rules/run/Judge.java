package org.gridgov.rules.run;

import java.util.List;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.Judgement;

/** One way of executing a pack. Thread-safe. */
interface Judge {
    /** One judgement per case, same order. */
    List<Judgement> judge(List<CaseFacts> cases);
}
