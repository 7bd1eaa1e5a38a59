package org.gridgov.mechanism.claiming.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.HashSet;
import java.util.Set;
import org.gridgov.journal.Event;
import org.junit.jupiter.api.Test;

/** Events are records of plain values: what is written is read back, letter by letter. */
class ClaimEventJsonTest {
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void whatHappenedIsReadBackAsItWasWritten() throws Exception {
        Set<Class<?>> kinds = new HashSet<>();
        for (long seed = 0; seed < 60; seed++) {
            for (Event event : Life.play(seed, 250, life -> {}).town.events) {
                if (event instanceof ClaimEvent) {
                    String text = json.writeValueAsString(event);
                    assertThat(json.readValue(text, event.getClass())).isEqualTo(event);
                    kinds.add(event.getClass());
                }
            }
        }
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(ClaimEvent.class.getPermittedSubclasses().length - 1);
    }
}
