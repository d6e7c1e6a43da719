package org.sopan.engine.method;

import static org.assertj.core.api.Assertions.assertThat;

import org.sopan.engine.Json;

/// A method nobody refuses, and what is said when it is broken in one place.
final class SoundMethod {

    static final String SOUND = """
            {"code": "TEST", "version": 1,
             "tree": {"code": "all", "weights": {"X": 1, "Y": 2}, "aggregation": "arithmetic", "indicators": ["X", "Y"]},
             "frames": {"now": "FRAME"},
             "indicators": {
               "X": {"normalisation": {"kind": "goalposts", "low": 0, "high": 10}},
               "Y": {"direction": "lower", "normalisation": {"kind": "min-max", "frame": "now"}}}}
            """.replace("\"FRAME\"", "{\"kind\": \"current-period\"}");

    private SoundMethod() {}

    static void assertRefused(String part, String broken, String message) {
        assertThat(SOUND).contains(part);
        var reading = Method.fromTree(Json.parse(SOUND.replace(part, broken)));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        MethodReading.Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(MethodRefusal::message)
                                .contains(message));
    }
}
