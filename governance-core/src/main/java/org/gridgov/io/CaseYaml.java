package org.gridgov.io;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.boundary.BoundarySettings;
import org.gridgov.grid.PrincipleReadings;
import org.gridgov.snapshot.CommunityInfo;
import org.jspecify.annotations.Nullable;

/** Reads {@code case.yaml}: what holds for the community, and what a blank cell means in this case. */
final class CaseYaml {
    static final String FILE = "case.yaml";
    private static final String DEFAULTS = "defaults";
    private static final Map<String, JsonNode> BLANK = blanks();

    private final Remarks remarks;
    private final Place file = Place.of(FILE);
    private final YamlText yaml;
    private final ObjectMapper mapper;
    private final SortedMap<String, Written> defaults = new TreeMap<>();

    CaseYaml(ReadLimits limits, Remarks remarks) {
        this.remarks = remarks;
        yaml = new YamlText(file, limits, remarks);
        mapper = yaml.mapper();
    }

    /** The texts that stand for blank cells, by {@code table.column}. */
    SortedMap<String, Written> defaults() {
        return defaults;
    }

    /** Reads the file; empty, with findings, if something that must be there is missing or wrong. */
    Optional<CommunityInfo> read(InputStream in) {
        return yaml.read(in).flatMap(this::info);
    }

    private Optional<CommunityInfo> info(ObjectNode root) {
        RecordComponent[] components = CommunityInfo.class.getRecordComponents();
        Collection<String> known = new TreeSet<>(List.of(DEFAULTS));
        for (RecordComponent component : components) {
            known.add(component.getName());
        }
        root.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                remarks.error(Code.UNKNOWN_KEY, place(key), Require.abbreviate(key), Headings.hint(key, known));
            }
        });
        readDefaults(root.path(DEFAULTS));
        @Nullable Object[] values = new Object[components.length];
        boolean good = true;
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            Optional<Object> value = setting(root, components[i]).or(() -> fallback(component));
            values[i] = value.orElse(null);
            good &= value.isPresent() || isNullable(components[i]);
        }
        return good ? build(components, values) : Optional.empty();
    }

    /** What a case without this setting has: one wrong setting that can be done without loses no case. */
    private Optional<Object> fallback(RecordComponent component) {
        JsonNode blank = BLANK.get(component.getName());
        return blank == null
                ? Optional.empty()
                : Optional.of(mapper.convertValue(blank, mapper.constructType(component.getGenericType())));
    }

    private Optional<Object> setting(ObjectNode root, RecordComponent component) {
        String key = component.getName();
        JsonNode node = root.path(key);
        if (node.isMissingNode() || node.isNull()) {
            node = BLANK.getOrDefault(key, node);
        }
        if (node.isMissingNode() || node.isNull()) {
            if (!isNullable(component)) {
                remarks.error(Code.MISSING_KEY, file, key, Remarks.text("case." + key));
            }
            return Optional.empty();
        }
        if (key.equals("bounds")) {
            // Bounds are soft unless a case says otherwise. Source: P3.
            node.forEach(bound -> {
                if (bound instanceof ObjectNode object && !object.has("hard")) {
                    object.put("hard", false);
                }
            });
        }
        if (node instanceof ObjectNode object && BLANK.get(key) instanceof ObjectNode whole) {
            whole.properties().stream()
                    .filter(one -> !object.has(one.getKey()))
                    .forEach(one -> object.set(one.getKey(), one.getValue()));
        }
        JavaType type = mapper.constructType(component.getGenericType());
        if (type.isCollectionLikeType() && hasUnknownKeys(key, node, type.getContentType())) {
            return Optional.empty();
        }
        try {
            // A number would pass for seconds since 1970.
            boolean seconds = type.hasRawClass(Instant.class) && !node.isTextual();
            Object value = seconds ? null : mapper.readerFor(type).readValue(node);
            if (value != null
                    && !(value instanceof List<?> list && list.stream().anyMatch(one -> one == null))) {
                return Optional.of(value);
            }
            remarks.error(Code.BAD_SETTING, place(key), key, Remarks.text("case." + key), "");
        } catch (JsonMappingException e) {
            Binding.mismatch(e, place(key), Remarks.text("case." + key), true, remarks);
        } catch (IOException e) {
            Json.broken(e, place(key), remarks);
        }
        return Optional.empty();
    }

    /** Told first, because a misspelt key is the usual reason why another one is missing. */
    private boolean hasUnknownKeys(String key, JsonNode list, JavaType type) {
        if (!type.getRawClass().isRecord()) {
            return false;
        }
        Collection<String> known = new TreeSet<>();
        for (RecordComponent component : type.getRawClass().getRecordComponents()) {
            known.add(component.getName());
        }
        boolean unknown = false;
        for (int i = 0; i < list.size(); i++) {
            for (Map.Entry<String, JsonNode> field : list.path(i).properties()) {
                String name = field.getKey();
                if (!known.contains(name)) {
                    Place at = place(key).column(key + "[" + i + "]." + Require.abbreviate(name));
                    remarks.error(Code.UNKNOWN_KEY, at, Require.abbreviate(name), Headings.hint(name, known));
                    unknown = true;
                }
            }
        }
        return unknown;
    }

    private Optional<CommunityInfo> build(RecordComponent[] components, @Nullable Object[] values) {
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            var constructor = CommunityInfo.class.getDeclaredConstructor(types);
            TreeSet<String> broken = new TreeSet<>();
            for (ConstraintViolation<?> violation :
                    Validators.get().forExecutables().validateConstructorParameters(constructor, values)) {
                violation.getPropertyPath().forEach(node -> broken.add(String.valueOf(node.getName())));
            }
            Set<String> named = new TreeSet<>();
            for (RecordComponent component : components) {
                named.add(component.getName());
            }
            broken.retainAll(named);
            for (int i = 0; i < components.length; i++) {
                String key = components[i].getName();
                if (broken.contains(key)) {
                    remarks.error(Code.BAD_SETTING, place(key), key, Remarks.text("case." + key), "");
                    Optional<Object> fallback = fallback(components[i]);
                    values[i] = fallback.orElse(values[i]);
                    if (fallback.isPresent()) {
                        broken.remove(key);
                    }
                }
            }
            return broken.isEmpty() ? Optional.of(constructor.newInstance(values)) : Optional.empty();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                remarks.error(Code.BAD_ROW, file, String.valueOf(refusal.getMessage()));
                return Optional.empty();
            }
            throw new IllegalStateException("Settings must be made or refused", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("CommunityInfo must have a public canonical constructor", e);
        }
    }

    private void readDefaults(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return;
        }
        if (!node.isObject()) {
            remarks.error(Code.BAD_SETTING, place(DEFAULTS), DEFAULTS, Remarks.text("case." + DEFAULTS), "");
            return;
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            Place place = place(DEFAULTS).column(DEFAULTS + "." + Require.abbreviate(entry.getKey()));
            if (entry.getValue().isValueNode() && !entry.getValue().asText().isBlank()) {
                defaults.put(
                        entry.getKey(),
                        Written.cell(place, entry.getValue().asText().strip()));
            } else {
                remarks.error(Code.BAD_SETTING, place, place.column(), Remarks.text("case." + DEFAULTS), "");
            }
        }
    }

    private Place place(String key) {
        return yaml.place(key);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Map<String, JsonNode> blanks() {
        ObjectMapper plain = new ObjectMapper();
        return Map.of(
                "languages", plain.createArrayNode().add("zh").add("en"),
                "bounds", plain.createArrayNode(),
                "readings", plain.valueToTree(PrincipleReadings.DEFAULT),
                "boundarySettings", plain.valueToTree(BoundarySettings.DEFAULT),
                "formulas", plain.createArrayNode(),
                "publicCellLeast", plain.getNodeFactory().numberNode(CommunityInfo.DEFAULT_PUBLIC_CELL));
    }
}
