package org.gridgov.rules.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.LocalText;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.AttributeValue;

/** All words of which the sentences of a pack may be made. */
final class SentenceWords {
    /** What joins alternatives. */
    static final PrefixWords<String> OR =
            new PrefixWords<String>().put("或", "或").put("、", "、").put("or", "or");

    private static final PrefixWords<Boolean> IS = new PrefixWords<Boolean>()
            .put("是", false)
            .put("不是", true)
            .put("is", false)
            .put("is not", true);
    private static final PrefixWords<Boolean> INCLUDES = new PrefixWords<Boolean>()
            .put("包含", false)
            .put("不包含", true)
            .put("include", false)
            .put("includes", false)
            .put("do not include", true)
            .put("does not include", true);
    private static final PrefixWords<Boolean> ANY_FORM = new PrefixWords<Boolean>()
            .put("是", false)
            .put("不是", false)
            .put("包含", false)
            .put("不包含", false)
            .put("is", false)
            .put("include", false)
            .put("includes", false)
            .put("does", false)
            .put("do", false);

    private final List<Attribute> vocabulary;
    private final PrefixWords<Attribute> attributes = new PrefixWords<>();
    private final Map<String, PrefixWords<AttributeValue>> values = new HashMap<>();

    SentenceWords(List<Attribute> vocabulary) {
        this.vocabulary = vocabulary;
        for (Attribute attribute : vocabulary) {
            attribute.spellings().forEach(word -> attributes.put(word, attribute));
            PrefixWords<AttributeValue> words = new PrefixWords<>();
            attribute.values().forEach(value -> Attribute.spellings(value).forEach(word -> words.put(word, value)));
            values.put(attribute.name(), words);
        }
    }

    List<Attribute> vocabulary() {
        return vocabulary;
    }

    PrefixWords<Attribute> attributes() {
        return attributes;
    }

    /** The values of an attribute. */
    PrefixWords<AttributeValue> values(Attribute attribute) {
        return values.getOrDefault(attribute.name(), new PrefixWords<>());
    }

    /** The verbs of an attribute, each with whether it negates. */
    static PrefixWords<Boolean> verbs(Attribute attribute) {
        return attribute.type() == AttributeType.SET ? INCLUDES : IS;
    }

    /** The verb that a sentence on an attribute is printed with. */
    static LocalText verb(Attribute attribute) {
        return attribute.type() == AttributeType.SET ? LocalText.of("包含", "include") : LocalText.of("是", "is");
    }

    /** Where the first verb of any attribute begins; the text's end if there is none. */
    static int firstVerb(String text) {
        return ANY_FORM.next(text, 0);
    }
}
