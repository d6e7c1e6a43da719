package org.sopan.indicators.intake.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.sopan.indicators.intake.Rule;

/// How often each rule was broken, as the table holds it: `{"value-negative": 3}`.
final class RuleCounts {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private RuleCounts() {}

    static String write(Map<Rule, Integer> counts) {
        var byCode = new HashMap<String, Integer>();
        counts.forEach((rule, count) -> byCode.put(rule.code(), count));
        try {
            return JSON.writeValueAsString(byCode);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("counts not writable", e);
        }
    }

    static Map<Rule, Integer> read(String text) {
        try {
            var counts = new EnumMap<Rule, Integer>(Rule.class);
            JSON.readValue(text, new TypeReference<Map<String, Integer>>() {})
                    .forEach((code, count) -> counts.put(
                            Rule.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')), count));
            return counts;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored counts not readable", e);
        }
    }
}
