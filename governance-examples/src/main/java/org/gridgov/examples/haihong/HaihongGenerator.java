package org.gridgov.examples.haihong;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.CodeEntry;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Language;
import org.gridgov.basics.LocalText;
import org.gridgov.grid.Atom;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Placement;
import org.gridgov.grid.SizeBounds;
import org.gridgov.grid.UnitKind;
import org.gridgov.io.GeoJson;
import org.gridgov.io.GeoJsonSettings;
import org.gridgov.lists.Need;
import org.gridgov.lists.Resource;
import org.gridgov.lists.Service;
import org.gridgov.lists.Task;
import org.gridgov.mechanism.claiming.Claim;
import org.gridgov.mechanism.consultation.AgendaItem;
import org.gridgov.mechanism.consultation.Meeting;
import org.gridgov.merging.NetCell;
import org.gridgov.merging.NetExtent;
import org.gridgov.organisation.Duty;
import org.gridgov.organisation.Formula;
import org.gridgov.organisation.Membership;
import org.gridgov.organisation.Organisation;
import org.gridgov.organisation.Partner;
import org.gridgov.organisation.Post;
import org.gridgov.organisation.Responsibility;
import org.gridgov.project.Activity;
import org.gridgov.project.Beneficiary;
import org.gridgov.project.Project;
import org.gridgov.project.Visit;
import org.gridgov.snapshot.CommunityInfo;
import org.gridgov.volunteers.ServiceRecord;
import org.gridgov.volunteers.Volunteer;

/**
 * Draws the synthetic Haihong case (海洪社区) from a seed and prints it as a case file.
 *
 * <p>Counts that the source gives are kept whatever the seed; addresses, residents, amounts and days are drawn. Headings
 * and file names come from the records of the library, so they can't drift from what a reader expects. The text does
 * not depend on clock, locale, time zone or charset. Thread-safe; well under a second.
 *
 * <p>Source: the whole of {@code DOMAIN}; what is synthetic is told in {@code docs/haihong.md}.
 */
public final class HaihongGenerator {
    /** The seed of the case that lies in the folder {@code case} of this package. */
    public static final long SEED = 20261123L;

    private final SortedMap<String, String> files = new TreeMap<>();
    private final Vocabulary vocabulary = new Vocabulary();
    private final CaseText text = new CaseText(vocabulary);

    private HaihongGenerator() {}

    /**
     * Writes the case of {@link #SEED} into a folder; files of the same names are replaced.
     *
     * @param args the folder, created if it is missing
     * @throws IOException if a file can't be written
     * @throws IllegalArgumentException unless there is exactly one argument
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("One folder must be named, but there are " + args.length);
        }
        write(Path.of(args[0]), SEED);
    }

    /**
     * Writes a case into a folder; files of the same names are replaced.
     *
     * @param folder the folder, created if it is missing
     * @param seed any number
     * @throws IOException if a file can't be written
     */
    public static void write(Path folder, long seed) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : generate(seed).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Draws a case.
     *
     * @param seed any number; equal seeds give equal text on every machine
     * @return the text of each file by its name, in natural order of the names; unmodifiable
     */
    public static Map<String, String> generate(long seed) {
        HaihongGenerator generator = new HaihongGenerator();
        generator.draw(seed);
        return Collections.unmodifiableMap(generator.files);
    }

    private void draw(long seed) {
        files.put("case.yaml", "# Synthetic, seed " + seed + ". See README.md.\n" + CaseText.yaml(info()));
        table(CodeEntry.class, vocabulary.entries());
        Territory territory = new Territory(seed);
        table(GridUnit.class, territory.units());
        table(Atom.class, territory.atoms());
        table(Placement.class, territory.placements());
        files.put("boundaries.geojson", GeoJson.write(territory.boundaries(), GeoJsonSettings.DEFAULT));

        Bodies bodies = new Bodies(territory);
        Members members = new Members(seed);
        Staff staff = new Staff(seed, territory, bodies, members);
        table(Organisation.class, bodies.organisations());
        table(Partner.class, bodies.partners());
        table(Responsibility.class, bodies.responsibilities());
        table(Membership.class, members.rows());
        table(Duty.class, staff.duties());
        table(Post.class, staff.posts());

        Nets nets = new Nets(seed, territory, staff);
        table(NetCell.class, nets.cells());
        table(NetExtent.class, nets.extents());

        Needs needs = new Needs(seed, territory, new Households(seed, territory));
        Resources resources = new Resources(seed, territory, needs);
        Ledger ledger = new Ledger(needs, resources);
        table(Need.class, needs.rows());
        table(Resource.class, resources.rows());
        table(Service.class, ledger.services());
        table(Claim.class, ledger.claims());
        table(Task.class, new Tasks(seed, territory).rows());

        Meetings meetings = new Meetings(seed, bodies, needs);
        table(Meeting.class, meetings.meetings());
        table(AgendaItem.class, meetings.items());

        Helpers helpers = new Helpers(seed, territory, bodies, members);
        WarmthProject project = new WarmthProject(seed, territory);
        Deeds deeds = new Deeds(seed, project.visits(), helpers.all());
        table(Project.class, project.projects());
        table(Beneficiary.class, project.beneficiaries());
        table(Visit.class, project.visits());
        table(Activity.class, deeds.activities());
        table(Volunteer.class, helpers.rows(deeds.lastServed()));
        table(ServiceRecord.class, deeds.records());
    }

    private <T extends Record> void table(Class<T> type, List<T> rows) {
        files.put(CaseText.fileName(type), text.csv(type, rows));
    }

    private static CommunityInfo info() {
        return new CommunityInfo(
                LocalText.of("海洪社区", "Haihong community"),
                LocalText.of(
                        "居民、地址与数字均为合成数据；仅组织结构与各项总数出自公开报道。",
                        "Residents, addresses and figures are synthetic; only the structure and its counts follow the"
                                + " published source."),
                Instant.parse("2026-11-23T01:00:00Z"),
                ZoneId.of("Asia/Shanghai"),
                List.of(Language.ZH, Language.EN),
                List.of(UnitKind.of("zone"), UnitKind.of("community"), UnitKind.of("grid"), UnitKind.of("micro-grid")),
                List.of(
                        new SizeBounds(UnitKind.of("micro-grid"), 30, 80, false),
                        new SizeBounds(UnitKind.of("grid"), 300, 1000, false)),
                List.of(
                        new Formula(
                                "1+2+3+30",
                                List.of(
                                        "organisation:community-committee",
                                        "organisation:branch",
                                        "organisation:group",
                                        "unit:micro-grid"),
                                LocalText.of("“1+2+3+30”组织体系", "Structure 1+2+3+30")),
                        new Formula(
                                "1+2+9",
                                List.of("slot:lead", "slot:core", "slot:member"),
                                LocalText.of("“1+2+9”工作体系", "Working system 1+2+9"))),
                DateRange.parse("2026-12-01/2027-01-01"),
                CommunityInfo.DEFAULT_PUBLIC_CELL);
    }
}
