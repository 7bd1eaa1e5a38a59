package org.gridgov.mechanism.claiming.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Quantity;
import org.gridgov.journal.Reply;
import org.gridgov.lists.ListBook;
import org.gridgov.lists.Reach;
import org.gridgov.mechanism.claiming.Claim;
import org.gridgov.mechanism.claiming.ClaimId;
import org.gridgov.mechanism.claiming.Settlement;

/**
 * All claims as they stand after all that happened to them (认领台账).
 *
 * <p>A command is a method that reads the book, and the three lists where units are at stake, and answers with the events of
 * both, or with every reason why not; only {@link #apply} changes the book. Claims are offered while a window is open.
 * Until it is settled a yes of the other side is noted and nothing is reserved; {@link #settle} then gives all that have
 * both sides' yes their part at once. Afterwards a yes reserves what is left. Reserved units are promised once both sides,
 * and everyone whose own time it is, stand by the claim as it is: whoever changes it in what matters offers it anew, and a
 * part smaller than what was asked for must be confirmed by both. Every exit gives back exactly what was not delivered.
 *
 * <p>Not thread-safe: a journal keeps it to itself, and thereby makes commands safe under concurrency and repetition.
 * Look-ups, commands and {@code apply} are O(log n) unless they say otherwise; lists are copied, O(n), ordered by id.
 *
 * <p>Source: two-way claiming, seed paragraph 2; C1 to C5 and C7, {@code INVARIANTS}. That a yes is noted until the window
 * is settled, and that a smaller part needs both again, are readings that the source leaves open.
 */
public final class ClaimBook {
    private final ClaimLines lines = new ClaimLines();
    private final ClaimRules rules;

    /**
     * Starts without claims.
     *
     * @param rules what policy lays down; commands read them, {@link #apply} does not
     */
    public ClaimBook(ClaimRules rules) {
        this.rules = Objects.requireNonNull(rules, "rules");
    }

    /**
     * Lets an event happen.
     *
     * @param at the instant of the event
     * @param event an event that a command of this book answered with, in the same order
     * @throws IllegalArgumentException if it names what the book does not have, or a step that the claim can't take
     */
    public void apply(Instant at, ClaimEvent event) {
        lines.apply(at, event);
    }

    /**
     * Finds a claim as it stands.
     *
     * @param id its identifier
     * @return the claim, empty if it was never drafted
     */
    public Optional<Claim> find(ClaimId id) {
        return Optional.ofNullable(lines.claims.get(id)).map(line -> line.claim);
    }

    /** {@return all claims that were ever drafted, by id} */
    public List<Claim> list() {
        return lines.claims.values().stream().map(line -> line.claim).toList();
    }

    /**
     * What a claim says beside its quantity.
     *
     * @param claim a claim of the book
     * @return its terms
     * @throws IllegalArgumentException if there is no such claim
     */
    public ClaimTerms terms(ClaimId claim) {
        return lines.line(claim).terms;
    }

    /**
     * All that the book knows of a claim.
     *
     * @param claim its identifier
     * @return the claim with who said yes, what holds its units and how it ended; empty if it was never drafted
     */
    public Optional<ClaimView> view(ClaimId claim) {
        return Optional.ofNullable(lines.claims.get(claim)).map(ClaimView::of);
    }

    /** {@return all windows that were ever announced, by id} */
    public List<ClaimWindow> listWindows() {
        return lines.windows.values().stream().map(line -> line.window).toList();
    }

    /**
     * Lists the windows that wait to be settled.
     *
     * @param at an instant
     * @return windows that have closed and are not settled, by id
     */
    public List<WindowId> listUnsettled(Instant at) {
        return lines.windows.values().stream()
                .filter(line -> !line.isSettled() && !at.isBefore(line.window.to()))
                .map(line -> line.window.id())
                .toList();
    }

    /**
     * How a window came out.
     *
     * @param window a window of the book
     * @return what each competing claim got and why, empty if it is not settled
     * @throws IllegalArgumentException if there is no such window
     */
    public Optional<Settlement> settlement(WindowId window) {
        return Optional.ofNullable(lines.line(window).settlement);
    }

    /**
     * Lists the claims whose term is over.
     *
     * @param at an instant
     * @return claims that nobody answered, or confirmed, in time, by id; O(claims that wait)
     */
    public List<ClaimId> listOverdue(Instant at) {
        return work().overdue(at);
    }

    /**
     * Announces a window.
     *
     * @param window the window
     * @param at the instant of the command
     * @return the event, or why not: its identifier is taken, it has closed already, it overlaps another; O(windows)
     */
    public Reply open(ClaimWindow window, Instant at) {
        return new SettlementDesk(lines).open(window, at);
    }

    /**
     * Begins to write a claim: a partner claims a need for its resource, or the community claims a resource for a need.
     *
     * @param claim the claim; its state is passed over
     * @param terms what else it says
     * @param by who writes it, of the claim's own side
     * @param lists the three lists
     * @return the event, or every reason why not: its identifier is taken or too long, need or resource is unknown, it asks
     *     for nothing, another side writes it, it does not name whose own time it is
     */
    public Reply draft(Claim claim, ClaimTerms terms, Actor by, ListBook lists) {
        return offers().draft(claim, terms, by, lists);
    }

    /**
     * Offers a drafted claim in the window that is open. It is its side's yes.
     *
     * @param claim the claim
     * @param by who offers it, of the side that wrote it
     * @param at the instant of the command
     * @return the event, or why not: it is unknown or no draft, the side is the other one, no window is open
     */
    public Reply propose(ClaimId claim, Actor by, Instant at) {
        return offers().propose(claim, by, at);
    }

    /**
     * Changes a claim in what matters. Whoever does so offers it anew; units that it holds are free again.
     *
     * @param claim a claim that is not under way
     * @param quantity how much it shall be for
     * @param terms what else it shall say
     * @param by who changes it; a draft is its own side's alone
     * @param at the instant of the command
     * @param lists the three lists
     * @return the events, none if it stands so already, or every reason why not: as with {@link #draft}; its window has
     *     closed and is not settled; it would ask for more, or for other days, and no window is open
     */
    public Reply change(ClaimId claim, Quantity quantity, ClaimTerms terms, Actor by, Instant at, ListBook lists) {
        return offers().change(claim, quantity, terms, by, at, lists);
    }

    /**
     * Says yes to the other side's offer. Before its window is settled the yes is noted; after it, the units are reserved.
     *
     * @param claim the claim
     * @param by who says yes: of the other side, and not the person that offered it
     * @param lists the three lists
     * @param reach which ground resources reach
     * @return the events, none if the yes is noted already, or every reason why not: it is not offered, it is the own
     *     offer, the lists can't give it
     */
    public Reply accept(ClaimId claim, Actor by, ListBook lists, Reach reach) {
        return offers().accept(claim, by, lists, reach);
    }

    /**
     * Settles a window that has closed: every claim that has both sides' yes gets its part, stable and by the ranking, or is
     * declined with what stood ahead of it. Claims without an answer stay offered.
     *
     * @param window the window
     * @param ranking how highly policy ranks claims on either side
     * @param at the instant of the command
     * @param lists the three lists
     * @param reach which ground resources reach
     * @return all events, or why not: it is unknown, not closed or settled already; the cost is that of
     *     {@link org.gridgov.mechanism.claiming.Contest#settle}
     */
    public Reply settle(WindowId window, Ranking ranking, Instant at, ListBook lists, Reach reach) {
        return new SettlementDesk(lines).settle(window, ranking, at, lists, reach);
    }

    /**
     * Confirms a claim that got less than it asked for.
     *
     * @param claim an accepted claim
     * @param by who confirms for a side; nobody does for both
     * @return the event, none if the side stands by it already, or why not: it is not accepted, the person speaks for the
     *     other side
     */
    public Reply confirm(ClaimId claim, Actor by) {
        return offers().confirm(claim, by);
    }

    /**
     * Notes the own yes of someone whose time it is.
     *
     * @param claim an offered or accepted claim
     * @param volunteer pseudonym of the volunteer, as the one that asks
     * @return the event, none if it is noted already, or why not: it is at another stage, it is not this person's time
     */
    public Reply agree(ClaimId claim, PersonRef volunteer) {
        return offers().agree(claim, volunteer);
    }

    /**
     * Notes the no of someone whose time it is, which ends the claim at any stage; units not delivered are free again.
     *
     * @param claim the claim
     * @param volunteer pseudonym of the volunteer, as the one that asks
     * @param lists the three lists
     * @return the events, or why not: it is a draft or has ended, it is not this person's time
     */
    public Reply refuse(ClaimId claim, PersonRef volunteer, ListBook lists) {
        return work().refuse(claim, volunteer, lists);
    }

    /**
     * Says no to the other side's offer.
     *
     * @param claim the claim
     * @param by who says no, of the other side
     * @param reason why, naming no person
     * @return the event, or every reason why not: it is not offered, it is the own offer, the reason is blank, longer than
     *     500 characters or holds a number that looks like a person's
     */
    public Reply decline(ClaimId claim, Actor by, LocalText reason) {
        return offers().decline(claim, by, reason);
    }

    /**
     * Promises an accepted claim.
     *
     * @param claim the claim
     * @param lists the three lists
     * @return the events, or every reason why not: it is not accepted; a side, or someone whose own time it is, has not said
     *     yes to it as it stands
     */
    public Reply commit(ClaimId claim, ListBook lists) {
        return work().commit(claim, lists);
    }

    /**
     * Notes that a part of a promised claim was done, or all of it.
     *
     * @param claim the claim
     * @param units how many units were done now, at least 1; 0 only to end what was done in part
     * @param last whether nothing more comes; what was not done is free again
     * @param lists the three lists
     * @return the events, or why not: it is not promised, it would do more than was promised, nothing was done
     */
    public Reply deliver(ClaimId claim, long units, boolean last, ListBook lists) {
        return work().deliver(claim, units, last, lists);
    }

    /**
     * Says how it went; with the second side's word the claim is evaluated.
     *
     * @param claim a delivered claim
     * @param grade the band
     * @param note a text that names no person; may be empty
     * @param by who says so
     * @return the event, or every reason why not: it is not delivered, the side has said so already, the note is longer than
     *     500 characters or holds a number that looks like a person's
     */
    public Reply evaluate(ClaimId claim, Grade grade, LocalText note, Actor by) {
        return work().evaluate(claim, grade, note, by);
    }

    /**
     * Closes an evaluated claim.
     *
     * @param claim the claim
     * @return the event, or why not: it is not evaluated
     */
    public Reply close(ClaimId claim) {
        return work().close(claim);
    }

    /**
     * Takes a claim back; units that it holds are free again.
     *
     * @param claim a claim that is not under way
     * @param by who takes it back: of the side that offered it, or once it is accepted of either side
     * @param reason why, naming no person
     * @param lists the three lists
     * @return the events, or every reason why not: it is under way or has ended, it is the other side's offer, the reason is
     *     blank or gives somebody away
     */
    public Reply withdraw(ClaimId claim, Actor by, LocalText reason, ListBook lists) {
        return work().withdraw(claim, by, reason, lists);
    }

    /**
     * Notes that what was promised can't be done; units that were not delivered are free again.
     *
     * @param claim a promised claim
     * @param reason why, naming no person
     * @param lists the three lists
     * @return the events, or every reason why not: it is not promised, the reason is blank or gives somebody away
     */
    public Reply fail(ClaimId claim, LocalText reason, ListBook lists) {
        return work().fail(claim, reason, lists);
    }

    /**
     * Lets all claims go whose term is over; units that they hold are free again.
     *
     * @param at the instant of the command
     * @param lists the three lists
     * @return the events, none if no term is over; O(claims that wait)
     */
    public Reply expire(Instant at, ListBook lists) {
        return work().expire(at, lists);
    }

    private OfferDesk offers() {
        return new OfferDesk(lines, rules);
    }

    private WorkDesk work() {
        return new WorkDesk(lines, rules);
    }
}
