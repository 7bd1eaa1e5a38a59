package org.gridgov.rules.pack;

import java.util.List;
import java.util.Map;

/** A piece of a YAML file that still knows its line, so that a finding can say where. */
sealed interface YamlNode {
    /** The line, the first being 1. */
    int line();

    record Text(int line, String value) implements YamlNode {}

    record Items(int line, List<YamlNode> values) implements YamlNode {}

    /** Keys in the order of the file. */
    record Fields(int line, Map<String, YamlNode> values) implements YamlNode {}
}
