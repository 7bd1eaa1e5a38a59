package org.gridgov.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridgov.examples.cli.Shell.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists, claims, meetings, the rotating lead and projects from the command line, over a copy of Haihong. */
class LifeCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copy() {
        Shell.copy(Shell.haihong().resolve("case"), folder.resolve("case"));
    }

    private Answer run(String group, String... rest) {
        List<String> arguments =
                new ArrayList<>(List.of(group, folder.resolve("case").toString()));
        arguments.addAll(List.of(rest));
        arguments.addAll(List.of("--lang", "en"));
        return Shell.gridgov(arguments.toArray(String[]::new));
    }

    private Path journal() {
        return folder.resolve("case").resolve("journal.jsonl");
    }

    private long lines() throws IOException {
        return Files.readString(journal(), StandardCharsets.UTF_8).lines().count();
    }

    @Test
    void aQuestionWritesNothing() {
        assertThat(run("lists").out()).contains("179 needs");
        assertThat(run("rotation", "--periods", "2").out()).contains("2026-12-01/2027-01-01 lead PT-01, deputy PT-02");
        assertThat(run("project").out()).contains("PJ-01");
        assertThat(Files.exists(journal())).isFalse();
    }

    @Test
    void c6ACommandActsOnceHoweverOftenItIsSent() throws IOException {
        String[] raise = {
            "raise",
            "N-9001",
            "--unit",
            "EDZ-HH-1-01",
            "--category",
            "meals",
            "--quantity",
            "2 visits",
            "--window",
            "2026-12-01/2026-12-20"
        };
        assertThat(run("lists", raise).out()).isEqualTo("entry 1: list.need-raised\n");
        assertThat(run("lists", raise).out()).startsWith("was entry 1 before");
        assertThat(lines()).isEqualTo(2);
        assertThat(run("lists").out()).contains("180 needs", "N-9001 EDZ-HH-1-01 meals");
    }

    @Test
    void claimsGoFromOfferToSettlement() {
        assertThat(run("claims", "window", "W-1", "--until", "2026-11-30T01:00:00Z")
                        .code())
                .isZero();
        run(
                "lists",
                "raise",
                "N-9001",
                "--unit",
                "EDZ-HH-1-01",
                "--category",
                "meals",
                "--quantity",
                "2 人次",
                "--window",
                "2026-12-01/2026-12-20");
        assertThat(run(
                                "claims",
                                "draft",
                                "K-901",
                                "--need",
                                "N-9001",
                                "--resource",
                                "R-001",
                                "--quantity",
                                "2 人次",
                                "--days",
                                "2026-12-01/2026-12-20")
                        .out())
                .contains("claim.claim-drafted");
        assertThat(run("claims", "propose", "K-901").out()).contains("claim.claim-proposed");
        Answer own = run("claims", "accept", "K-901");
        assertThat(own.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(own.out()).contains("GG-CL-04");
        assertThat(run("claims", "accept", "K-901", "--side", "COMMUNITY", "--by", "S-lists")
                        .code())
                .isZero();
        assertThat(run("claims", "settle", "W-1", "--at", "2026-12-01T01:00:00Z")
                        .out())
                .contains("claim.claim-accepted", "list.service-proposed");
        assertThat(run("claims", "commit", "K-901").out()).contains("list.service-committed");
        assertThat(run("claims").out()).contains("K-901 committed");
    }

    @Test
    void meetingsAreCalledHeldAndFollowedUp() {
        String at = "2026-12-03T01:00:00Z";
        assertThat(run("meeting", "agenda", "--theme", "livelihood").out()).contains("items");
        run("rotation", "advance", "--at", at);
        assertThat(run("meeting", "call", "J-90", "--theme", "livelihood").out())
                .contains("meeting.meeting-called");
        run("meeting", "open", "J-90");
        for (int i = 1; i <= 9; i++) {
            run("meeting", "attend", "J-90", "--body", "PT-0" + i);
        }
        Answer shown = run("meeting");
        String need = shown.out().lines().skip(1).findFirst().orElse("").strip().substring(0, 6);
        assertThat(run(
                                "meeting",
                                "decide",
                                "J-90",
                                "--need",
                                need,
                                "--outcome",
                                "escalate",
                                "--to",
                                "C-01",
                                "--reason",
                                "需上级协调|Needs those above")
                        .out())
                .contains("meeting.item-decided");
        assertThat(run("meeting", "close", "J-90").code()).isZero();
        assertThat(run("meeting", "followups").out()).contains("J-90 " + need, "follow-ups are open");
    }

    @Test
    void figuresAreCheckedAgainstRecords() {
        assertThat(run("project", "verify", "--stated", "households-visited=99").out())
                .contains("impossible");
        assertThat(run("project", "line", "PJ-01", "--line", "gifts", "--name", "慰问品|Gifts", "--money", "100.00 CNY")
                        .code())
                .isZero();
        assertThat(run("project", "spend", "PJ-01", "--line", "gifts", "--posting", "B-1", "--money", "120.00 CNY")
                        .code())
                .isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        assertThat(run("claims", "setle").err()).contains("setle", "settle");
        assertThat(run("lists", "raise", "N-1").err()).contains("--unit must be given");
        assertThat(run("lists", "raise", "N-1", "--unit", "nowhere").err()).contains("must be a unit of the case");
        assertThat(run("lists", "raise", "N-1", "--unit", "EDZ-HH-1-01", "--category", "meal")
                        .err())
                .contains("--category must be one of", "meals", "'meal'");
        assertThat(run("lists", "withdraw", "N-none", "--reason", "无|none").code())
                .isEqualTo(ExitCode.FINDINGS);
        Files.writeString(journal(), "{}\n", StandardCharsets.UTF_8);
        Answer broken = run("lists");
        assertThat(broken.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(broken.err()).contains("GG-IO-76");
        assertThat(Files.readString(journal(), StandardCharsets.UTF_8)).isEqualTo("{}\n");
    }

    @Test
    void l8WhatIsOverItsTermGoesUp() {
        assertThat(run("lists", "ageing").out()).contains("over its term");
        assertThat(run("lists", "escalate", "--at", "2026-12-20T00:00:00Z").out())
                .contains("promise.need-escalated");
        assertThat(run("lists", "public").out()).doesNotContain("H-F").contains("EDZ-HH all: ");
        assertThat(run("lists", "waiting").out()).contains("still wait");
    }

    @Test
    void anInstantThatNoCalendarHoldsIsRefusedAndNotWritten() {
        for (String at : List.of("--at=-1000000000-01-01T00:00:00Z", "--at=+999999999-12-31T20:59:59Z")) {
            assertThat(run("lists", "waiting", at).code()).isEqualTo(3);
            assertThat(run("meeting", "agenda", "--theme", "livelihood", at).code())
                    .isEqualTo(3);
            assertThat(run("lists", "withdraw", "N-0179", "--reason", "a|b", at).code())
                    .isEqualTo(3);
        }
        assertThat(Files.exists(journal())).isFalse();
    }

    @Test
    void j2AnItemBecomesAServiceOnlyIfThereIsOne() throws IOException {
        String day = "--at=2027-01-04T01:00:00Z";
        run("meeting", "call", "M-X", "--theme", "livelihood", day);
        run("meeting", "open", "M-X", day);
        for (int i = 1; i <= 9; i++) {
            run("meeting", "attend", "M-X", "--body", "PT-0" + i, day);
        }
        String[] decide = {
            "decide",
            "M-X",
            "--need",
            "N-0018",
            "--outcome",
            "service",
            "--to",
            "PT-01",
            "--reason",
            "a|b",
            day,
            "--service",
        };
        long before = lines();
        List<String> wrong = new ArrayList<>(List.of(decide));
        wrong.add("S-none");
        Answer refused = run("meeting", wrong.toArray(String[]::new));
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("'S-none'");
        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void noTextThatPointsToSomebodyIsKept() throws IOException {
        String[] texts = {"电话 138-1234-5678|call 13812345678", "身份证 11010119900307123X|id 11010119900307123X"};
        for (String text : texts) {
            Answer list = run("lists", "withdraw", "N-0020", "--reason", text);
            assertThat(list.code()).isEqualTo(ExitCode.FINDINGS);
            assertThat(list.out())
                    .contains("GG-LS-26")
                    .doesNotContain("1381234")
                    .doesNotContain("19900307");
        }
        run("rotation", "advance", "--at", "2026-12-03T01:00:00Z");
        assertThat(run("rotation", "hand-over", "PT-01", "--reason", "电话 13812345678|call 13812345678")
                        .out())
                .contains("GG-RO-13");
        run("meeting", "call", "J-90", "--theme", "livelihood");
        run("meeting", "open", "J-90");
        assertThat(run("meeting", "minute", "J-90", "--text", "请联系 １３８１２３４５６７８").out())
                .contains("GG-CO-22");
        assertThat(run("lists", "withdraw", "N-0020", "--reason", "2026 年已解决|solved in 2026")
                        .code())
                .isZero();
        assertThat(Files.readString(journal(), StandardCharsets.UTF_8)).doesNotContain("1381234", "１３８１", "19900307");
    }

    @Test
    void rowsThatTheJournalCannotTakeInAreNamed() throws IOException {
        Path needs = folder.resolve("case").resolve("needs.csv");
        String text = Files.readString(needs, StandardCharsets.UTF_8);
        Files.writeString(
                needs,
                text.replace("N-0020,EDZ-HH-2-08,陪伴,4 小时", "N-0020,EDZ-HH-2-08,陪伴,0 小时"),
                StandardCharsets.UTF_8);
        assertThat(run("lists").out()).contains("GG-LF-01", "N-0020", "GG-LS-16");
    }
}
