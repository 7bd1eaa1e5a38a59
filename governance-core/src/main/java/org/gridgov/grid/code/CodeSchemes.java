package org.gridgov.grid.code;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gridgov.basics.Findings;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * The schemes that the library ships, and the check of units against a scheme.
 *
 * <p>They hold structure only, no code of a real place. Where a standard is named, its structure is meant; kinds, English
 * names and what a number <em>usually</em> tells are this library's reading. Thread-safe.
 *
 * <p>Source: codes and history, {@code INVARIANTS}.
 */
public final class CodeSchemes {
    /**
     * Division codes of 12 digits: province, prefecture, county, street or township, community or village (统计用区划代码).
     *
     * <p>Filled up with zeros. County 01 to 20 usually is a district, 21 to 80 a county, 81 to 99 a county-level city, 01 the
     * collective entry 市辖区; a street of 0xx a sub-district, 1xx a town, 2xx and 3xx a township, 4xx and 5xx an enterprise
     * or functional zone; a community up to 199 a residents' committee, 2xx and 3xx a villagers' committee; 4xx and 5xx,
     * units like the two, are this library's reading.
     *
     * <p>Source: GB/T 2260 (first six digits), GB/T 10114 (next three), rules of the National Bureau of Statistics for
     * statistical division codes (last three).
     */
    public static final CodeScheme DIVISION_12 = CodeScheme.of(
            "division-12",
            LocalText.of("十二位区划代码", "division codes of 12 digits"),
            true,
            List.of(
                    level("province", "省级", "province", 2),
                    level("prefecture", "地级", "prefecture", 2),
                    level(
                            "county",
                            "县级",
                            "county",
                            2,
                            range("01", "01", null, RangeUse.VIRTUAL, "市辖区汇总码", "collective entry of districts"),
                            range("02", "20", "district", RangeUse.NORMAL, "市辖区", "district"),
                            range("21", "80", "rural-county", RangeUse.NORMAL, "县、旗", "county or banner"),
                            range("81", "99", "county-city", RangeUse.NORMAL, "县级市", "county-level city")),
                    level(
                            "street",
                            "乡级",
                            "street or township",
                            3,
                            range("001", "099", "sub-district", RangeUse.NORMAL, "街道", "sub-district"),
                            range("100", "199", "town", RangeUse.NORMAL, "镇", "town"),
                            range("200", "399", "township", RangeUse.NORMAL, "乡", "township"),
                            range(
                                    "400",
                                    "599",
                                    "functional-zone",
                                    RangeUse.NORMAL,
                                    "政企合一单位、开发区等功能区",
                                    "enterprise or functional zone")),
                    level(
                            "community",
                            "村级",
                            "community or village",
                            3,
                            range(
                                    "001",
                                    "199",
                                    "residents-committee",
                                    RangeUse.NORMAL,
                                    "居民委员会",
                                    "residents' committee"),
                            range(
                                    "200",
                                    "399",
                                    "villagers-committee",
                                    RangeUse.NORMAL,
                                    "村民委员会",
                                    "villagers' committee"),
                            range("400", "499", null, RangeUse.NORMAL, "类似居民委员会", "like a residents' committee"),
                            range("500", "599", null, RangeUse.NORMAL, "类似村民委员会", "like a villagers' committee"))));

    /**
     * Cells of city management, 15 digits: county, street, community, cell (单元网格).
     *
     * <p>Upper levels are written at their own length. A scheme with two-digit cells beside it is
     * {@code withLengths(UnitKind.of("cell"), List.of(3, 2))}.
     *
     * <p>Source: unit cells, GB/T 30428.1: 6 + 3 + 3 + 3 digits.
     */
    public static final CodeScheme CITY_CELL_15 = CodeScheme.of(
            "city-cell-15",
            LocalText.of("十五位单元网格代码", "city-management cells of 15 digits"),
            false,
            List.of(
                    level("county", "县级及以上区划", "county", 6),
                    level("street", "街道", "street", 3),
                    level("community", "社区", "community", 3),
                    level("cell", "单元网格", "cell", 3)));

    /**
     * Grids of digital communities, 20 digits: managed or served object, county, street, community, grid (专业网格).
     *
     * <p>The object comes first, because each object may have a net of its own: it is the topmost level. A grid merged from
     * several communities has a community part from 601 upwards. Grid 00 is a community that is not subdivided; it is a unit
     * of its own, so nothing is filled up with zeros, and upper levels, which the standard does not write alone, stand at
     * their own length: this library's reading.
     *
     * <p>Source: CJ/T 349-2010, 5.3 to 5.7: 6 + 6 + 3 + 3 + 2 digits.
     */
    public static final CodeScheme DIGITAL_GRID_20 = CodeScheme.of(
            "digital-grid-20",
            LocalText.of("二十位数字社区网格代码", "digital-community grids of 20 digits"),
            false,
            List.of(
                    level("service-object", "管理或服务对象", "managed or served object", 6),
                    level("county", "县级及以上区划", "county", 6),
                    level("street", "街道（乡镇）", "street", 3),
                    level(
                            "community",
                            "社区",
                            "community",
                            3,
                            range("001", "600", null, RangeUse.NORMAL, "社区", "community"),
                            range("601", "999", null, RangeUse.MERGED, "由多个社区合并", "merged from several communities")),
                    level(
                            "grid",
                            "专业网格",
                            "grid",
                            2,
                            range("00", "00", null, RangeUse.WHOLE, "社区未细分", "community not subdivided"),
                            range("01", "99", null, RangeUse.NORMAL, "细分网格", "grid of a subdivided community"))));

    /** Any grid code; its text tells neither level nor parent (自由编码). */
    public static final CodeScheme FREE = CodeScheme.of("free", LocalText.of("自由编码", "free codes"), false, List.of());

    private static final List<CodeScheme> SHIPPED = List.of(CITY_CELL_15, DIGITAL_GRID_20, DIVISION_12, FREE);

    private CodeSchemes() {}

    /** {@return the schemes that the library ships, by identifier} */
    public static List<CodeScheme> shipped() {
        return SHIPPED;
    }

    /**
     * Finds a shipped scheme.
     *
     * @param id its identifier
     * @return the scheme, empty if none has it
     */
    public static Optional<CodeScheme> find(String id) {
        return SHIPPED.stream().filter(scheme -> scheme.id().equals(id)).findFirst();
    }

    /**
     * Checks the codes of units against a scheme.
     *
     * <p>Errors: a wrong character or length, a code of another level than the unit's kind, a code that does not begin with
     * its parent's, one code in two spellings on one day. Warnings: a number that is unusual for the kind, kinds that the
     * scheme has no level for (once each; their codes are not read), an undivided unit beside parts. A free scheme finds
     * nothing.
     *
     * @param scheme the scheme
     * @param units the units of any days, in any order
     * @return what was found, at the rows' columns of {@code units}; O(units × log units)
     */
    public static Findings check(CodeScheme scheme, Collection<GridUnit> units) {
        return check(scheme, units, unit -> Place.of("units"));
    }

    /**
     * Checks the codes of units against a scheme, and says where each unit stands.
     *
     * @param scheme the scheme
     * @param units the units of any days, in any order
     * @param placeOf where a unit stands, for findings
     * @return what {@link #check(CodeScheme, Collection)} finds; O(units × log units)
     */
    public static Findings check(CodeScheme scheme, Collection<GridUnit> units, Function<GridUnit, Place> placeOf) {
        return scheme.isFree() ? Findings.NONE : new CodeCheck(scheme, placeOf).check(units);
    }

    private static CodeLevel level(String kind, String zh, String en, int length, CodeRange... ranges) {
        return new CodeLevel(
                UnitKind.of(kind),
                LocalText.of(zh, en),
                List.of(length),
                CodeCharacters.DIGITS,
                false,
                List.of(ranges));
    }

    private static CodeRange range(String from, String to, @Nullable String kind, RangeUse use, String zh, String en) {
        return new CodeRange(from, to, kind == null ? null : UnitKind.of(kind), use, LocalText.of(zh, en));
    }
}
