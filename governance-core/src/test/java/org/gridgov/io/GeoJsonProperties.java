package org.gridgov.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gridgov.basics.Loaded;
import org.gridgov.boundary.Boundary;
import org.gridgov.boundary.BoundaryLayer;
import org.gridgov.boundary.CoordinateSystem;
import org.gridgov.boundary.Grounds;
import org.gridgov.boundary.Shape;
import org.gridgov.grid.GridCode;

class GeoJsonProperties {
    private static BoundaryLayer random(Random dice) {
        CoordinateSystem system = CoordinateSystem.KNOWN.get(dice.nextInt(CoordinateSystem.KNOWN.size()));
        int east = dice.nextInt(1_000_000_000) - 500_000_000;
        int north = dice.nextInt(800_000_000) - 400_000_000;
        Grounds.Ground ground =
                Grounds.make(1 + dice.nextInt(4), 1 + dice.nextInt(4), 4000, 3, dice, system, east, north, true);
        List<Boundary> boundaries = new ArrayList<>(ground.all());
        int[] outer = {east, north, east + 90, north, east + 90, north + 90, east, north + 90};
        int[] hole = {east + 10, north + 10, east + 10, north + 20, east + 20, north + 20};
        int[] apart = {east - 100, north, east - 50, north - 7, east - 50, north + 7};
        boundaries.add(new Boundary(GridCode.of("M"), system, Shape.of(List.of(List.of(apart), List.of(outer, hole)))));
        return BoundaryLayer.of(boundaries).value();
    }

    private static Loaded<BoundaryLayer> read(String text) {
        return GeoJson.read(
                "b",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                GeoJsonSettings.DEFAULT,
                ReadLimits.DEFAULT);
    }

    @Property(tries = 100)
    void a4GeoJsonReadsWhatItWrites(@ForAll Random dice) {
        BoundaryLayer layer = random(dice);
        String text = GeoJson.write(layer, GeoJsonSettings.DEFAULT);
        Loaded<BoundaryLayer> again = read(text);

        assertThat(again.findings()).isEmpty();
        assertThat(again.value()).isEqualTo(layer);
        assertThat(GeoJson.write(again.value(), GeoJsonSettings.DEFAULT)).isEqualTo(text);
    }

    @Property(tries = 200)
    void a4GeoJsonNeverThrowsOnDamagedText(@ForAll Random dice) {
        StringBuilder text = new StringBuilder(GeoJson.write(random(dice), GeoJsonSettings.DEFAULT));
        String alphabet = "[]{},:\"0123456789.-eNaN null\\";
        for (int i = 0; i <= dice.nextInt(5); i++) {
            int at = dice.nextInt(text.length());
            switch (dice.nextInt(3)) {
                case 0 -> text.setCharAt(at, alphabet.charAt(dice.nextInt(alphabet.length())));
                case 1 -> text.deleteCharAt(at);
                default -> text.insert(at, alphabet.charAt(dice.nextInt(alphabet.length())));
            }
        }
        assertThat(read(text.toString()).value()).isNotNull();
    }
}
