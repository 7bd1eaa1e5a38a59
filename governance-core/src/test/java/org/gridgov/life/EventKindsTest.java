package org.gridgov.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridgov.io.EventKinds;
import org.junit.jupiter.api.Test;

/** What stands in files for good: a name or a component that goes or changes its type makes this test red. */
class EventKindsTest {
    @Test
    void namesAndComponentsOfEventsStayAsTheyWereWritten() throws IOException {
        StringBuilder text = new StringBuilder();
        EventKinds.of(CommunityLife.families()).types().forEach((name, type) -> {
            text.append(name);
            for (RecordComponent component : type.getRecordComponents()) {
                text.append(' ')
                        .append(component.getName())
                        .append(':')
                        .append(component.getType().getSimpleName());
            }
            text.append('\n');
        });
        Path golden = Path.of("src/test/resources/org/gridgov/life/events.txt");
        if (Boolean.getBoolean("gridgov.update")) {
            Files.writeString(golden, text, StandardCharsets.UTF_8);
        }
        assertThat(text.toString()).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }
}
