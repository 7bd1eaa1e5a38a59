package org.gridgov.mechanism.claiming.agreement;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.Quantity;
import org.gridgov.mechanism.claiming.ClaimId;
import org.gridgov.mechanism.claiming.ClaimState;
import org.gridgov.mechanism.claiming.Settlement;
import org.gridgov.mechanism.claiming.Side;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimAccepted;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimChanged;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimClosed;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimCommitted;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimConsented;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimDeclined;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimDelivered;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimDrafted;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimEvaluated;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimExpired;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimFailed;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimProposed;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.ClaimWithdrawn;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.VolunteerAgreed;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.WindowOpened;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent.WindowSettled;
import org.jspecify.annotations.Nullable;

/** The claims and windows of the book, and how events change them. Not thread-safe. */
final class ClaimLines {
    final NavigableMap<ClaimId, ClaimLine> claims = new TreeMap<>();
    final NavigableMap<WindowId, WindowLine> windows = new TreeMap<>();
    final NavigableMap<Instant, WindowLine> windowsByStart = new TreeMap<>();

    /** Claims that wait for an answer or a confirmation. */
    final NavigableSet<ClaimId> waiting = new TreeSet<>();

    /** A window with the claims that wait in it. */
    static final class WindowLine {
        final ClaimWindow window;
        final NavigableSet<ClaimId> claims = new TreeSet<>();

        @Nullable Settlement settlement;

        private WindowLine(ClaimWindow window) {
            this.window = window;
        }

        boolean isSettled() {
            return settlement != null;
        }
    }

    ClaimLine line(ClaimId id) {
        ClaimLine line = claims.get(id);
        if (line == null) {
            throw new IllegalArgumentException("Claim " + id + " must be in the book, but is not");
        }
        return line;
    }

    WindowLine line(WindowId id) {
        WindowLine line = windows.get(id);
        if (line == null) {
            throw new IllegalArgumentException("Claim window " + id + " must be in the book, but is not");
        }
        return line;
    }

    /** The window that takes claims at an instant. */
    @Nullable WindowLine openAt(Instant at) {
        Map.Entry<Instant, WindowLine> entry = windowsByStart.floorEntry(at);
        return entry != null && entry.getValue().window.isOpen(at) ? entry.getValue() : null;
    }

    /** The window in which a claim competes; null if that is settled, or the claim is not an offer. */
    @Nullable WindowLine contestOf(ClaimLine line) {
        if (line.state() != ClaimState.PROPOSED || line.window == null) {
            return null;
        }
        WindowLine window = line(line.window);
        return window.isSettled() ? null : window;
    }

    void apply(Instant at, ClaimEvent event) {
        if (event instanceof WindowOpened opened) {
            WindowLine line = new WindowLine(opened.window());
            windows.put(opened.window().id(), line);
            windowsByStart.put(opened.window().from(), line);
        } else if (event instanceof WindowSettled settled) {
            line(settled.window()).settlement = settled.settlement();
        } else if (event instanceof ClaimDrafted drafted) {
            claims.put(drafted.claim().id(), new ClaimLine(drafted.claim(), drafted.terms(), drafted.by(), at));
        } else if (event instanceof ClaimProposed proposed) {
            ClaimLine line = line(proposed.claim());
            line.move(ClaimState.PROPOSED, at);
            line.offer(proposed.by(), at);
            enter(line, proposed.window());
        } else if (event instanceof ClaimChanged changed) {
            change(at, changed);
        } else if (event instanceof ClaimConsented consented) {
            line(consented.claim()).consents.put(consented.by().side(), consented.by());
        } else if (event instanceof VolunteerAgreed agreed) {
            line(agreed.claim()).agreed.add(agreed.volunteer());
        } else if (event instanceof ClaimAccepted accepted) {
            ClaimLine line = line(accepted.claim());
            line.move(ClaimState.ACCEPTED, at);
            line.service = accepted.service();
            if (accepted.units() < line.amount()) {
                line.renew(Quantity.of(accepted.units(), line.claim.quantity().unit()));
            }
        } else if (event instanceof ClaimCommitted committed) {
            line(committed.claim()).move(ClaimState.COMMITTED, at);
            waiting.remove(committed.claim());
        } else if (event instanceof ClaimDelivered delivered) {
            deliver(at, delivered);
        } else if (event instanceof ClaimEvaluated evaluated) {
            ClaimLine line = line(evaluated.claim());
            line.grades.put(evaluated.by().side(), evaluated.grade());
            if (line.grades.size() == Side.values().length) {
                line.move(ClaimState.EVALUATED, at);
            }
        } else if (event instanceof ClaimClosed closed) {
            line(closed.claim()).move(ClaimState.CLOSED, at);
        } else if (event instanceof ClaimDeclined declined) {
            end(at, declined.claim(), ClaimState.DECLINED).reason = declined.reason();
        } else if (event instanceof ClaimWithdrawn withdrawn) {
            end(at, withdrawn.claim(), ClaimState.WITHDRAWN).reason = withdrawn.reason();
        } else if (event instanceof ClaimExpired expired) {
            end(at, expired.claim(), ClaimState.EXPIRED);
        } else if (event instanceof ClaimFailed failed) {
            end(at, failed.claim(), ClaimState.FAILED).reason = failed.reason();
        }
    }

    private void change(Instant at, ClaimChanged changed) {
        ClaimLine line = line(changed.claim());
        line.terms = changed.terms();
        line.renew(changed.quantity());
        WindowId window = changed.window();
        if (window == null) {
            return;
        }
        if (line.state() != ClaimState.PROPOSED) {
            line.move(ClaimState.PROPOSED, at);
        }
        line.offer(changed.by(), at);
        line.service = null;
        enter(line, window);
    }

    private void deliver(Instant at, ClaimDelivered delivered) {
        ClaimLine line = line(delivered.claim());
        line.delivered += delivered.units();
        if (line.state() == ClaimState.COMMITTED) {
            line.move(ClaimState.DELIVERING, at);
        }
        if (delivered.last()) {
            line.move(ClaimState.DELIVERED, at);
        }
    }

    private void enter(ClaimLine line, WindowId window) {
        if (line.window != null) {
            line(line.window).claims.remove(line.claim.id());
        }
        line.window = window;
        line(window).claims.add(line.claim.id());
        waiting.add(line.claim.id());
    }

    private ClaimLine end(Instant at, ClaimId id, ClaimState state) {
        ClaimLine line = line(id);
        line.move(state, at);
        waiting.remove(id);
        if (line.window != null) {
            line(line.window).claims.remove(id);
        }
        return line;
    }
}
