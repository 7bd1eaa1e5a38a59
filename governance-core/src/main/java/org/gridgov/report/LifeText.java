package org.gridgov.report;

import java.util.List;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Language;
import org.gridgov.mechanism.claiming.Claim;
import org.gridgov.mechanism.claiming.ClaimState;
import org.gridgov.volunteers.ServiceRecord;

/**
 * Prints a stretch of working life as a few lines of text (运转摘要).
 *
 * <p>Thread-safe.
 *
 * <p>Source: three lists and three mechanisms, seed paragraphs 2 and 3.
 */
public final class LifeText {
    private LifeText() {}

    /**
     * Prints a report.
     *
     * @param report the report
     * @param language the reader's language
     * @return a heading and one line each for needs, waiting, claims, meetings and volunteers, with a line end after the last
     */
    public static String print(LifeReport report, Language language) {
        return report.read(life -> {
            StringBuilder text = new StringBuilder();
            line(text, language, "head", report.days());
            long open = life.lists().listNeeds().stream()
                    .filter(need -> life.lists().open(need.id()) > 0)
                    .count();
            line(text, language, "needs", life.lists().listNeeds().size(), open);
            line(
                    text,
                    language,
                    "waiting",
                    report.waiting().promised().size(),
                    report.waiting().within(50),
                    report.waiting().within(90),
                    report.waiting().waiting().size());
            List<Claim> claims = life.claims().list();
            long closed = claims.stream()
                    .filter(claim -> claim.state() == ClaimState.CLOSED)
                    .count();
            line(
                    text,
                    language,
                    "claims",
                    claims.size(),
                    life.claims().listWindows().size(),
                    closed);
            line(
                    text,
                    language,
                    "meetings",
                    life.meetings().listMeetings().size(),
                    life.meetings().listAgendaItems().size(),
                    life.meetings().followUps().size());
            List<ServiceRecord> records = life.volunteers().listServiceRecords();
            line(
                    text,
                    language,
                    "volunteers",
                    life.volunteers().listInvitations().size(),
                    records.size(),
                    records.stream().mapToLong(ServiceRecord::minutes).sum());
            return text.toString();
        });
    }

    private static void line(StringBuilder text, Language language, String key, Object... arguments) {
        text.append(Catalogue.core().text("text.life." + key, arguments).in(language))
                .append('\n');
    }
}
