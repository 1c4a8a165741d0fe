package io.perfjunit.report.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perfjunit.report.HostileNames;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveJsonTests {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "-3, -3",
        "12.3456, 12.35",
        "12.3001, 12.3",
        "123456.7, 123457",
        "0.00012344, 0.0001234",
        "-0.5, -0.5",
        "999.96, 1000",
        "1e-20, 0"
    })
    void aNumberHasFourDigitsAndNoIdleOnes(double value, String text) {
        assertThat(LiveJson.digits(value)).isEqualTo(text);
    }

    @Test
    void whatIsNoNumberIsNull() {
        assertThat(LiveJson.document(
                        json -> json.list("y", List.of(Double.NaN, Double.POSITIVE_INFINITY, 2.5), LiveJson::number)))
                .isEqualTo("{\"y\":[null,null,2.5]}");
    }

    @Test
    void aMomentIsToldInSecondsToATenthOfAMillisecond() {
        assertThat(LiveJson.document(
                        json -> json.list("x", List.of(0.0, 1_234_567_890.0, 100_000.0, 3_600e9), LiveJson::seconds)))
                .isEqualTo("{\"x\":[0,1.2346,0.0001,3600]}");
    }

    @Test
    void noTextEndsTheElementThatHoldsIt() throws Exception {
        for (String name : HostileNames.ALL) {
            String json = LiveJson.document(out -> out.field("name", name));
            assertThat(json).doesNotContain("<", ">", "&");
            JsonNode read = new ObjectMapper().readTree(json);
            assertThat(read.get("name").asText()).isEqualTo(name);
        }
    }
}
