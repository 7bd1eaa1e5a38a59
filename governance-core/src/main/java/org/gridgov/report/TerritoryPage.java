package org.gridgov.report;

import java.util.List;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.boundary.BoundaryReport;
import org.gridgov.grid.PrincipleReport;
import org.gridgov.snapshot.Community;

/**
 * Prints the ground of a community as one page that opens from a file: principles, tree, map with what is wrong, findings.
 *
 * <p>Both languages stand in the page and a switch shows one of them; no person appears. Equal ground prints equal bytes.
 * Thread-safe.
 *
 * <p>Source: five principles, seed paragraph 1; P1 to P5, {@code INVARIANTS}.
 */
public final class TerritoryPage {
    private TerritoryPage() {}

    /**
     * Prints the ground.
     *
     * @param community the community
     * @param principles its five principles
     * @param ground the audit of its boundaries
     * @param findings everything that was found
     * @param language the language that the page shows first
     * @return the page as HTML
     */
    public static String print(
            Community community,
            List<PrincipleReport> principles,
            BoundaryReport ground,
            Findings findings,
            Language language) {
        Html page = new Html();
        page.open(community.info(), language);
        page.heading("ground", "ground");
        GroundPart part = new GroundPart(community, principles, ground, page);
        part.principles();
        part.pictures();
        AccountPart.findings(findings, page);
        return page.close();
    }
}
