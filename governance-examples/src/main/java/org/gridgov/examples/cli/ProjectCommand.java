package org.gridgov.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Terms;
import org.gridgov.journal.Reply;
import org.gridgov.life.CommunityLife;
import org.gridgov.project.BudgetDesk;
import org.gridgov.project.BudgetLine;
import org.gridgov.project.Figure;
import org.gridgov.project.FigureDefinition;
import org.gridgov.project.Money;
import org.gridgov.project.Project;
import org.gridgov.project.ProjectFigures;
import org.gridgov.project.ProjectId;
import org.gridgov.project.StatedFigure;
import org.gridgov.project.Verification;
import org.gridgov.report.LifeReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gridgov project CASE [VERB]}: public-good projects. */
@Command(name = "project", description = "Public-good projects: show, verify; line, commit, spend, release. / 公益项目。")
final class ProjectCommand extends LifeCommand {
    @Option(names = "--line", paramLabel = "CODE", description = "A line of the budget. / 预算科目。")
    private @Nullable String line;

    @Option(names = "--name", paramLabel = "ZH|EN", description = "Its name. / 名称。")
    private @Nullable String name;

    @Option(names = "--money", paramLabel = "'120.00 CNY'", description = "How much. / 金额。")
    private @Nullable String money;

    @Option(names = "--posting", paramLabel = "CODE", description = "A posting of its own. / 凭证号。")
    private @Nullable String posting;

    @Option(
            names = "--stated",
            paramLabel = "CODE=VALUE",
            split = ",",
            description = "Figures of a report, to be checked. / 待核对的数字。")
    private List<String> stated = List.of();

    @Option(names = "--days", paramLabel = "DAY/DAY", description = "The period of the report. / 期间。")
    private @Nullable String days;

    /** Figures and money. */
    record Shown(List<Project> projects, List<Figure> figures, List<BudgetLine> budget) {}

    @Override
    List<String> questions() {
        return List.of("show", "verify");
    }

    @Override
    List<String> commands() {
        return List.of("line", "commit", "spend", "release");
    }

    @Override
    View ask(String verb, Desk desk) {
        return verb.equals("verify") ? verify(desk) : show(desk);
    }

    private static View show(Desk desk) {
        LifeReport report = LifeReport.of(desk.community(), desk.settings(), desk.entries());
        return desk.journal().read(life -> {
            List<Project> projects = life.projects().listProjects();
            List<BudgetLine> budget = new ArrayList<>();
            projects.forEach(project -> budget.addAll(life.projects().listBudget(project.id())));
            List<LocalText> lines = new ArrayList<>();
            projects.forEach(project -> lines.add(Texts.of("project.line", project.id(), project.name())));
            for (Figure figure : report.figures()) {
                lines.add(Texts.of(
                        "project.figure", figure.definition(), figure.value(), figure.unit(), figure.distinctKey()));
            }
            budget.forEach(one ->
                    lines.add(Texts.of("project.budget", one.name(), one.planned(), one.spent(), one.committed())));
            return new View(new Shown(projects, report.figures(), budget), lines);
        });
    }

    /** Whether the records support what a report says. */
    private View verify(Desk desk) {
        DateRange period = days == null
                ? LifeReport.of(desk.community(), desk.settings(), desk.entries())
                        .days()
                : DateRange.parse(days);
        List<StatedFigure> report = new ArrayList<>();
        for (String one : stated) {
            String[] parts = one.split("=", 2);
            FigureDefinition definition = FigureDefinition.standard().stream()
                    .filter(known -> known.code().equals(parts[0]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("--stated must name one of "
                            + FigureDefinition.standard().stream()
                                    .map(FigureDefinition::code)
                                    .toList()
                            + ", but has '" + one + "'"));
            report.add(new StatedFigure(definition, Long.parseLong(parts.length < 2 ? "" : parts[1].strip()), period));
        }
        return desk.journal().read(life -> {
            List<ProjectId> projects =
                    life.projects().listProjects().stream().map(Project::id).toList();
            List<Verification> json = ProjectFigures.verify(life.projects(), projects, report);
            List<LocalText> lines = new ArrayList<>();
            for (Verification one : json) {
                lines.add(Texts.of(
                        "project.verified",
                        one.stated().definition().name(),
                        one.stated().value(),
                        Terms.name(one.support()),
                        one.explanation()));
            }
            return new View(json, lines);
        });
    }

    @Override
    Function<CommunityLife, Reply> command(String verb, Desk desk) {
        ProjectId project = ProjectId.of(id());
        Money amount = Money.parse(given("--money", money));
        return switch (verb) {
            case "line" ->
                life -> BudgetDesk.openLine(
                        life.projects(),
                        project,
                        given("--line", line),
                        LocalText.parse(given("--name", name)),
                        amount);
            case "commit" ->
                life -> BudgetDesk.commit(
                        life.projects(), project, given("--posting", posting), given("--line", line), amount);
            case "spend" ->
                life -> BudgetDesk.spend(
                        life.projects(), project, given("--posting", posting), given("--line", line), amount, null);
            default -> life -> BudgetDesk.release(life.projects(), project, given("--posting", posting), amount);
        };
    }

    @Override
    String content() {
        return super.content() + " " + line + " " + name + " " + money + " " + posting;
    }
}
