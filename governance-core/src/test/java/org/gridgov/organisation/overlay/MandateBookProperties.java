package org.gridgov.organisation.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.PersonRef;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;
import org.gridgov.journal.Reply;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.Role;
import org.gridgov.organisation.overlay.MandateEvent.MandateApproved;
import org.gridgov.organisation.overlay.MandateEvent.MandateEnded;
import org.gridgov.organisation.overlay.MandateEvent.MandateProposed;

class MandateBookProperties {
    private static final List<String> UNITS = List.of("C", "C-1", "C-1-01", "C-1-02", "C-2", "C-2-01", "D-1");
    private static final GridSystem GRIDS = MandateBookTest.grids();
    private static final Approvers APPROVERS = MandateBookTest.approvers();

    private static Reply step(MandateBook book, LocalDate day, Random dice) {
        OrgId body = MandateBookTest.SILVER;
        PersonRef person = PersonRef.of("M-" + dice.nextInt(3));
        return switch (dice.nextInt(7)) {
            case 0, 1 -> {
                LocalDate from = day.plusDays(dice.nextInt(6) - 2);
                String[] scope = new String[1 + dice.nextInt(2)];
                for (int i = 0; i < scope.length; i++) {
                    scope[i] = UNITS.get(dice.nextInt(UNITS.size()));
                }
                DateRange days = DateRange.of(from, from.plusDays(1 + dice.nextInt(20)));
                yield book.propose(day, MandateBookTest.mandate(days.toString(), scope), APPROVERS);
            }
            case 2 -> book.approve(day, body, OrgId.of(List.of("K", "B-1").get(dice.nextInt(2))));
            case 3 -> dice.nextBoolean() ? book.refuse(body, OrgId.of("K"), MandateBookTest.WHY) : Reply.done();
            case 4 -> dice.nextInt(3) == 0 ? book.end(day, body, MandateBookTest.WHY) : Reply.done();
            case 5 -> book.second(day, body, person, Role.of("member"), any -> true);
            default -> book.release(day, body, person);
        };
    }

    private static String canonical(MandateBook book, LocalDate day) {
        return book.findMandate(MandateBookTest.SILVER) + " " + book.findState(MandateBookTest.SILVER) + book.waiting()
                + book.standing(day) + book.overlays();
    }

    /** By the events alone: was a mandate approved before, and not over or ended, on that day? */
    private static boolean mandated(List<MandateEvent> events, GridCode unit, LocalDate day) {
        Mandate mandate = null;
        LocalDate approved = null;
        LocalDate ended = null;
        boolean any = false;
        List<MandateEvent> all = new ArrayList<>(events);
        all.add(new MandateProposed(MandateBookTest.mandate("../..", "D"), null, day));
        for (MandateEvent event : all) {
            if (event instanceof MandateProposed proposed) {
                any |= mandate != null
                        && approved != null
                        && !day.isBefore(approved)
                        && (ended == null || day.isBefore(ended))
                        && mandate.days().contains(day)
                        && mandate.scope().stream().anyMatch(upper -> GRIDS.contains(upper, unit));
                mandate = proposed.mandate();
                approved = proposed.approver() == null ? proposed.day() : null;
                ended = null;
            } else if (event instanceof MandateApproved yes) {
                approved = yes.day();
            } else if (event instanceof MandateEnded end) {
                ended = end.day();
            }
        }
        return any;
    }

    @Property(tries = 150)
    void f1F3F4HoldUnderAnyCommands(@ForAll Random dice) {
        MandateBook book = new MandateBook();
        List<MandateEvent> events = new ArrayList<>();
        LocalDate day = MandateBookTest.DAY;
        for (int i = 0; i < 60; i++) {
            day = day.plusDays(dice.nextInt(3));
            step(book, day, dice).events().forEach(event -> {
                events.add((MandateEvent) event);
                book.apply(Instant.EPOCH, (MandateEvent) event);
            });
            GridCode unit = GridCode.of(UNITS.get(dice.nextInt(UNITS.size())));
            LocalDate asked = day.plusDays(dice.nextInt(9) - 4);
            assertThat(book.mayRead(MandateBookTest.SILVER, "visits", unit, GRIDS, asked))
                    .as("f4")
                    .isEqualTo(mandated(events, unit, asked));
            assertThat(book.overlays()).as("f1").noneMatch(row -> row.home());
        }
        for (MandateEvent event : events) {
            if (event instanceof MandateProposed proposed) {
                boolean oneGrid = List.of("C-1", "C-2", "D-1").stream()
                        .anyMatch(grid -> proposed.mandate().scope().stream()
                                .allMatch(unit -> GRIDS.contains(GridCode.of(grid), unit)));
                assertThat(proposed.approver() == null).as("f3").isEqualTo(oneGrid);
            }
        }
        MandateBook again = new MandateBook();
        events.forEach(event -> again.apply(Instant.EPOCH, event));
        assertThat(canonical(again, day)).isEqualTo(canonical(book, day));
    }
}
