package org.sopan.indicators;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Districts of two states, as members of programmes for tests.
final class StatesDistricts {

    private StatesDistricts() {}

    /// Members of a pack's programme: the first fifty districts of Maharashtra and Uttar Pradesh each.
    static String members() {
        return Stream.of("S27", "S09")
                .flatMap(state -> districts(state).stream())
                .map(area -> "{\"area\": \"" + area + "\", \"from\": \"1980-01-01\"}")
                .collect(Collectors.joining(","));
    }

    private static List<String> districts(String state) {
        return given().get("/v1/areas?level=district&within=" + state + "&limit=50")
                .jsonPath()
                .getList("items.code");
    }
}
