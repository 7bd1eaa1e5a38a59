package org.gridgov.io;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;

/** A YAML file of settings as a tree: UTF-8, no references, not longer or deeper than the limits. */
final class YamlText {
    private final Place file;
    private final ReadLimits limits;
    private final Remarks remarks;
    private final ObjectMapper mapper;
    private final Map<String, Integer> lineOf = new TreeMap<>();

    YamlText(Place file, ReadLimits limits, Remarks remarks) {
        this.file = file;
        this.limits = limits;
        this.remarks = remarks;
        mapper = Binding.configure(YAMLMapper.builder(YAMLFactory.builder()
                        .streamReadConstraints(Json.constraints(limits))
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build()))
                .build();
    }

    ObjectMapper mapper() {
        return mapper;
    }

    /** Where a key of the top level stands. */
    Place place(String key) {
        return file.row(lineOf.getOrDefault(key, 0)).column(Require.abbreviate(key));
    }

    /** Reads the file; empty, with a finding, if it is no map of settings. */
    Optional<ObjectNode> read(InputStream in) {
        try {
            byte[] bytes = in.readNBytes(limits.maxRowBytes());
            if (in.read() >= 0) {
                remarks.error(Code.BEYOND_LIMITS, file);
                return Optional.empty();
            }
            String text = Json.text(bytes);
            if (!isPlain(text)) {
                return Optional.empty();
            }
            JsonNode root = mapper.readTree(text);
            if (root instanceof ObjectNode object) {
                return Optional.of(object);
            }
            remarks.error(Code.NOT_SETTINGS, file);
        } catch (IOException e) {
            Json.broken(e, file, remarks);
        }
        return Optional.empty();
    }

    /** Notes where each key stands, and refuses references: a small file could unfold into a huge one. */
    private boolean isPlain(String text) throws IOException {
        try (YAMLParser parser = (YAMLParser) mapper.getFactory().createParser(text)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (parser.isCurrentAlias()) {
                    remarks.error(
                            Code.REFERENCE,
                            file.row(parser.currentTokenLocation().getLineNr()));
                    return false;
                }
                if (token == JsonToken.FIELD_NAME && depth == 1) {
                    lineOf.putIfAbsent(
                            parser.currentName(), parser.currentTokenLocation().getLineNr());
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
        }
        return true;
    }
}
