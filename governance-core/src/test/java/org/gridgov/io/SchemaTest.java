package org.gridgov.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomPropertyDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/gridgov/io/schema");
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final Map<String, String> PATTERNS = Map.of(
            "id", "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",
            "person", "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",
            "code", "^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}$",
            "date", "^" + DAY + "$",
            "range", "^(" + DAY + "|\\.\\.)/(" + DAY + "|\\.\\.)$",
            "slot", "^" + DAY + "T\\d{2}:\\d{2}/" + DAY + "T\\d{2}:\\d{2}$",
            "quantity", "^\\d{1,10}\\s+[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}$",
            "availability", "^\\S+\\s+\\d{2}:\\d{2}-\\d{2}:\\d{2}$",
            "share", "^\\d+(/\\d+|(\\.\\d+)?%?)$",
            "facts", "^([^=;]+=[^=;]*(;[^=;]+=[^=;]*)*)?$");

    static List<Table> tables() {
        return CaseTables.tables();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void publishesTheSchemaOfEveryTable(Table table) throws IOException {
        Generated.same(FOLDER.resolve(table.term().en() + ".schema.json"), schema(table));
    }

    @Test
    void publishesNoOtherSchema() throws IOException {
        SortedSet<String> expected = new TreeSet<>();
        tables().forEach(table -> expected.add(table.term().en() + ".schema.json"));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void givesPatternsThatTheExamplesMatch(Table table) {
        for (Column column : table.columns()) {
            String pattern = PATTERNS.get(new ValueType(column.value()).key());
            if (pattern != null) {
                for (String part : column.many()
                        ? column.term().example().split(";")
                        : new String[] {column.term().example()}) {
                    assertThat(Pattern.compile(pattern).matcher(part).find())
                            .as(column + " " + part)
                            .isTrue();
                }
            }
        }
    }

    private static String schema(Table table) {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule(JacksonOption.RESPECT_JSONPROPERTY_ORDER))
                .with(new JakartaValidationModule())
                .with(Option.INLINE_ALL_SCHEMAS)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forFields()
                .withCustomDefinitionProvider((field, context) -> new CustomPropertyDefinition(
                        values(
                                column(table, field),
                                context.getGeneratorConfig().createObjectNode()),
                        AttributeInclusion.YES))
                .withTitleResolver(field -> {
                    Column column = column(table, field);
                    return column.heading().zh() + " / " + column.heading().en();
                })
                .withDescriptionResolver(field -> column(table, field).term().about())
                .withRequiredCheck(field -> column(table, field).required())
                .withPropertyNameOverrideResolver(FieldScope::getDeclaredName);
        ObjectNode row = new SchemaGenerator(config.build()).generateSchema(table.type());
        ObjectNode file = row.objectNode();
        file.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        file.put("title", table.name().zh() + " / " + table.name().en());
        file.put("description", table.term().about());
        file.put("type", "array");
        file.set("items", ordered(table, row));
        return JsonFiles.write(file);
    }

    private static Column column(Table table, FieldScope field) {
        return table.columns().stream()
                .filter(column -> column.name().equals(field.getDeclaredName()))
                .findFirst()
                .orElseThrow();
    }

    /** Puts the properties into declared order, which the generator does not promise. */
    private static ObjectNode ordered(Table table, ObjectNode row) {
        ObjectNode properties = row.objectNode();
        table.columns()
                .forEach(column ->
                        properties.set(column.name(), row.path("properties").path(column.name())));
        ObjectNode ordered = row.objectNode();
        ordered.put("type", "object");
        ordered.set("properties", properties);
        ArrayNode required = ordered.putArray("required");
        table.columns().stream().filter(Column::required).forEach(column -> required.add(column.name()));
        ordered.put("additionalProperties", false);
        return ordered;
    }

    private static ObjectNode values(Column column, ObjectNode node) {
        if (column.many()) {
            ArrayNode forms = node.putArray("anyOf");
            ObjectNode list = forms.addObject();
            list.put("type", "array");
            value(column, list.putObject("items"));
            list.put("uniqueItems", true);
            forms.addObject().put("type", "string");
        } else {
            value(column, node);
        }
        if (column.sensitive()) {
            node.put("$comment", "sensitive: about a person or a household");
        }
        if (!column.term().fallback().isEmpty()) {
            node.set("default", typed(column, column.term().fallback()));
        }
        node.putArray("examples").add(typed(column, column.term().example()));
        return node;
    }

    private static JsonNode typed(Column column, String text) {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        Object value =
                column.many() ? text : new ValueType(column.value()).read(text).orElseThrow();
        if (value instanceof Number number) {
            return factory.numberNode(number.longValue());
        }
        return value instanceof Boolean truth ? factory.booleanNode(truth) : factory.textNode(text);
    }

    private static void value(Column column, ObjectNode node) {
        ValueType type = new ValueType(column.value());
        String key = type.key();
        switch (key) {
            case "number" -> {
                types(column, node, "integer");
                Bounds.of(column).ifPresent(bounds -> {
                    if (bounds.least() != null) {
                        node.put("minimum", bounds.least());
                    }
                    if (bounds.most() != null) {
                        node.put("maximum", bounds.most());
                    }
                });
            }
            case "yesno" -> types(column, node, "boolean");
            case "words" -> {
                ArrayNode forms = node.putArray("anyOf");
                forms.addObject().put("type", "string");
                ObjectNode both = forms.addObject();
                both.put("type", "object");
                ObjectNode texts = both.putObject("properties");
                texts.putObject("zh").put("type", "string");
                texts.putObject("en").put("type", "string");
                both.putArray("required").add("zh").add("en");
                both.put("additionalProperties", false);
            }
            case "word" -> {
                node.put("type", "string");
                ArrayNode words = node.putArray("enum");
                for (Object constant : column.value().getEnumConstants()) {
                    words.add(((Enum<?>) constant).name());
                }
                type.words().forEach(word -> words.add(word.en()));
                type.words().forEach(word -> words.add(word.zh()));
            }
            default -> {
                types(column, node, "string");
                Bounds.of(column).ifPresent(bounds -> {
                    if (bounds.least() != null) {
                        node.put("minLength", bounds.least());
                    }
                    if (bounds.most() != null) {
                        node.put("maxLength", bounds.most());
                    }
                });
                Bounds.pattern(column).ifPresent(pattern -> node.put("pattern", "^" + pattern + "$"));
                // A code may also be written by the name that the case gives it, which may hold anything.
                if (PATTERNS.containsKey(key) && column.term().list().isEmpty()) {
                    node.put("pattern", PATTERNS.get(key));
                }
            }
        }
    }

    private static void types(Column column, ObjectNode node, String type) {
        if (column.nullable()) {
            node.putArray("type").add(type).add("null");
        } else {
            node.put("type", type);
        }
    }
}
