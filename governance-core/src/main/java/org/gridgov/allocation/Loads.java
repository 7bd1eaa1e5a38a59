package org.gridgov.allocation;

/** What every subject gets and every candidate gives, added up line by line. */
final class Loads {
    private final Market market;
    private final int[] units;
    private final long[] served;
    private final long[] used;

    Loads(Market market, int[] units) {
        this.market = market;
        this.units = units;
        served = new long[market.subjects()];
        used = new long[market.candidates()];
        for (int d = 0; d < served.length; d++) {
            for (int pair = market.firstPair(d); pair < market.firstPair(d + 1); pair++) {
                served[d] += units[pair];
                used[market.candidate(pair)] += units[pair];
            }
        }
    }

    long ofSubject(int subject) {
        return served[subject];
    }

    long ofQuota(int quota) {
        Quota own = market.quotas().get(quota);
        long sum = 0;
        for (String member : own.members()) {
            int at = own.ofSubjects() ? market.subject(member) : market.candidate(member);
            sum += at < 0 ? 0 : own.ofSubjects() ? served[at] : used[at];
        }
        return sum;
    }

    /** The first limit that is broken; empty if none is. */
    String doubt() {
        for (int amount : units) {
            if (amount < 0) {
                return "a line has negative units";
            }
        }
        for (int d = 0; d < served.length; d++) {
            if (served[d] > market.demand(d).amount()) {
                return market.demand(d).subject() + " gets more than it asks for";
            }
        }
        for (int s = 0; s < used.length; s++) {
            if (used[s] > market.supply(s).amount()) {
                return market.supply(s).candidate() + " gives more than it has";
            }
        }
        for (int q = 0; q < market.quotas().size(); q++) {
            if (ofQuota(q) > market.quotas().get(q).most()) {
                return "the quota " + market.quotas().get(q).name() + " is broken";
            }
        }
        return "";
    }
}
