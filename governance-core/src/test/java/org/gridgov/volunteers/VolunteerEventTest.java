package org.gridgov.volunteers;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Sensitive;
import org.junit.jupiter.api.Test;

class VolunteerEventTest {
    @Test
    void everyComponentThatNamesAPersonIsMarked() {
        List<Class<?>> kinds = new ArrayList<>(List.of(VolunteerEvent.class.getPermittedSubclasses()));
        kinds.addAll(List.of(VolunteerEvent.Step.class.getPermittedSubclasses()));
        kinds.remove(VolunteerEvent.Step.class);
        assertThat(kinds).hasSizeGreaterThan(15);
        for (Class<?> kind : kinds) {
            for (RecordComponent part : kind.getRecordComponents()) {
                if (part.getType() == PersonRef.class || part.getType() == Volunteer.class) {
                    assertThat(part.isAnnotationPresent(Sensitive.class))
                            .as(kind.getSimpleName() + "." + part.getName())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void noEventAndNoFindingOfALifePrintsAPerson() {
        Club club = new Club().enlist("CANARY-1").open("W-1", "2026-12-02T09:00/2026-12-02T10:00", 1);
        club.ask((b, at) -> club.records.allowExport(b, Club.person("CANARY-1"), Club.person("CANARY-1"), "school"));
        club.invite("I1", "W-1", 1, "CANARY-1", "2026-12-02T09:00");
        String refused =
                club.invite("I2", "W-1", 1, "CANARY-1", "2026-12-02T09:00").toString();
        club.accept("I1", "CANARY-1");
        club.now = Club.at("2026-12-02T10:00");
        club.attend("I1", "2026-12-02T09:00/2026-12-02T10:00");
        club.ask((b, at) -> club.records.issue(b, Club.person("CANARY-1"), "school"));
        club.ask((b, at) -> club.records.correctMissed(b, at, Club.inv("I1"), true, "clock"));
        club.ask((b, at) -> club.records.stopExport(b, Club.person("CANARY-1"), Club.person("CANARY-1"), "school"));
        club.ask((b, at) -> club.asking.endConsent(b, at, Club.person("CANARY-1")));
        assertThat(club.log).hasSizeGreaterThan(9);
        assertThat(club.log.toString() + refused + club.book.listInvitations() + club.book.listServiceRecords())
                .doesNotContain("CANARY");
    }
}
