package org.gridgov.rules.pack;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Place;

/**
 * Reads the small part of YAML that a pack needs: texts, lists and mappings.
 *
 * <p>Anchors, aliases, tags and further documents are refused, because none of them can be seen at a glance by the
 * person who signs the policy; every scalar stays the text that was written, so {@code no} never becomes a false.
 */
final class YamlText {
    private static final int DEEPEST = 16;
    private static final int MOST_NODES = 100_000;
    private static final int MOST_ESCAPED = 20;

    private final Place file;
    private final YAMLParser parser;
    private final List<Finding> findings;
    /** Characters that nobody sees and that the file spells out, as in {@code "\\u200b"}. */
    private final List<Finding> escaped = new ArrayList<>();

    private int nodes;

    private YamlText(Place file, YAMLParser parser, List<Finding> findings) {
        this.file = file;
        this.parser = parser;
        this.findings = findings;
    }

    /** Reads a file whose outermost part is a mapping; empty, with a finding, if it is not or can't be read. */
    static Optional<YamlNode.Fields> read(Place file, byte[] bytes, List<Finding> findings) {
        try (YAMLParser parser = new YAMLFactory().createParser(decode(bytes))) {
            YamlText text = new YamlText(file, parser, findings);
            YamlNode node = parser.nextToken() == null ? new YamlNode.Text(1, "") : text.value(0);
            if (text.nodes > MOST_NODES) {
                findings.add(RuleMessages.error("GP-YAML-09", file, MOST_NODES));
                return Optional.empty();
            }
            if (parser.nextToken() != null) {
                findings.add(RuleMessages.error("GP-YAML-06", file.row(text.line())));
            }
            if (!Unseen.report(new PackText(file.source(), decode(bytes)), findings)) {
                findings.addAll(text.escaped);
            }
            if (node instanceof YamlNode.Fields fields) {
                return Optional.of(fields);
            }
            findings.add(RuleMessages.error(
                    "GP-YAML-05", file.row(node.line()), file.source(), RuleMessages.text("shape.mapping")));
        } catch (CharacterCodingException e) {
            findings.add(RuleMessages.error("GP-PACK-08", file));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            findings.add(RuleMessages.error("GP-YAML-01", file.row(line)));
        } catch (IOException e) {
            findings.add(RuleMessages.error("GP-YAML-01", file));
        }
        return Optional.empty();
    }

    /** A UTF-8 text without its byte order mark. */
    static String decode(byte[] bytes) throws CharacterCodingException {
        int start = PackDigest.hasMark(bytes) ? 3 : 0;
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                .toString();
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private YamlNode value(int depth) throws IOException {
        int line = line();
        nodes++;
        if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null) {
            findings.add(RuleMessages.error("GP-YAML-06", file.row(line)));
        }
        if (parser.currentToken().isStructStart() && depth == DEEPEST) {
            findings.add(RuleMessages.error("GP-YAML-08", file.row(line), DEEPEST));
            parser.skipChildren();
            return new YamlNode.Text(line, "");
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return fields(line, depth);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (nodes <= MOST_NODES && parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(depth + 1));
            }
            return new YamlNode.Items(line, List.copyOf(items));
        }
        String text = parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
        String written = text == null ? "" : text.strip();
        noteUnseen(written, line);
        return new YamlNode.Text(line, written);
    }

    private void noteUnseen(String text, int line) {
        if (escaped.size() < MOST_ESCAPED) {
            Unseen.report(text, () -> file.row(line), escaped);
        }
    }

    private YamlNode fields(int line, int depth) throws IOException {
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        while (nodes <= MOST_NODES && parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = line();
            noteUnseen(key, keyLine);
            parser.nextToken();
            if (fields.put(key, value(depth + 1)) != null) {
                findings.add(RuleMessages.error("GP-YAML-03", file.row(keyLine).column(key), key));
            }
        }
        return new YamlNode.Fields(line, fields);
    }
}
