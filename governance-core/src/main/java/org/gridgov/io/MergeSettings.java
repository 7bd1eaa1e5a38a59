package org.gridgov.io;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.SizeBounds;
import org.gridgov.grid.UnitKind;
import org.gridgov.merging.redraw.RegroupRequest;
import org.gridgov.organisation.LineOfWork;

/**
 * Reads what grids are to be drawn from a YAML file.
 *
 * <pre>
 * kind: grid
 * least: 300
 * most: 500
 * hard: false
 * weights: {civil-affairs: 2}
 * scales: {civil-affairs: [1, 0]}
 * together: [[A-001, A-002]]
 * apart: []
 * seed: 1
 * steps: 20000000
 * </pre>
 *
 * Only the first three must be there. Thread-safe.
 *
 * <p>Source: multi-grid merging, seed paragraph 1; how boundaries are reconciled is policy.
 */
public final class MergeSettings {
    private static final String NEEDED = "json.value";

    private MergeSettings() {}

    /** The file as it stands. */
    private record Form(
            UnitKind kind,
            int least,
            int most,
            boolean hard,
            SortedMap<String, Integer> weights,
            SortedMap<String, List<Integer>> scales,
            List<List<AtomId>> together,
            List<List<AtomId>> apart,
            long seed,
            long steps) {}

    /**
     * Reads settings.
     *
     * @param source the name of the file, for findings
     * @param in the bytes, UTF-8; read to the end and not closed
     * @param limits how much is taken
     * @return the request, or empty with a finding
     */
    public static Loaded<Optional<RegroupRequest>> read(String source, InputStream in, ReadLimits limits) {
        Remarks remarks = new Remarks(source, limits.maxFindings());
        Place place = remarks.place();
        YamlText yaml = new YamlText(place, limits, remarks);
        Optional<RegroupRequest> request = Optional.empty();
        Optional<ObjectNode> root = yaml.read(in);
        if (root.isPresent()) {
            try {
                request = Optional.of(request(yaml.mapper().treeToValue(filled(root.get()), Form.class)));
            } catch (JsonMappingException e) {
                Binding.mismatch(e, place, Remarks.text(NEEDED), true, remarks);
            } catch (IOException e) {
                Json.broken(e, place, remarks);
            } catch (IllegalArgumentException e) {
                remarks.error(Code.BAD_ROW, place, String.valueOf(e.getMessage()));
            }
        }
        return new Loaded<>(request, remarks.toFindings());
    }

    private static ObjectNode filled(ObjectNode root) {
        for (String key : List.of("weights", "scales")) {
            if (!root.has(key)) {
                root.putObject(key);
            }
        }
        for (String key : List.of("together", "apart")) {
            if (!root.has(key)) {
                root.putArray(key);
            }
        }
        if (!root.has("hard")) {
            root.put("hard", false);
        }
        RegroupRequest plain = RegroupRequest.builder(new SizeBounds(UnitKind.of("grid"), 0, 1, false))
                .build();
        for (Map.Entry<String, Long> number :
                new TreeMap<>(Map.of("seed", plain.seed(), "steps", plain.steps())).entrySet()) {
            if (!root.has(number.getKey())) {
                root.put(number.getKey(), number.getValue());
            }
        }
        return root;
    }

    private static RegroupRequest request(Form form) {
        RegroupRequest.Builder builder = RegroupRequest.builder(
                        new SizeBounds(form.kind, form.least, form.most, form.hard))
                .seed(form.seed)
                .steps(form.steps);
        form.weights.forEach((line, weight) -> builder.weight(LineOfWork.of(line), weight));
        form.scales.forEach((line, scale) -> {
            if (scale.size() != 2) {
                throw new IllegalArgumentException(
                        "A scale must be two numbers, across and cut, but " + line + " has " + scale);
            }
            builder.scale(LineOfWork.of(line), scale.get(0), scale.get(1));
        });
        form.together.forEach(pin -> builder.together(pair(pin).get(0), pin.get(1)));
        form.apart.forEach(pin -> builder.apart(pair(pin).get(0), pin.get(1)));
        return builder.build();
    }

    private static List<AtomId> pair(List<AtomId> pin) {
        if (pin.size() != 2) {
            throw new IllegalArgumentException("A wish must name two atoms, but names " + pin);
        }
        return pin;
    }
}
