package org.sopan.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    private static final RouteTable TABLE = RouteTable.of(List.of(
            route("GET", "/", Service.GATEWAY),
            route("GET", "/v1/areas/{area}", Service.INDICATORS),
            route("GET", "/v1/areas/levels", Service.INDICATORS),
            route("GET", "/v1/areas/{area}/scorecard", Service.RANKINGS),
            route("GET", "/v1/areas/{area}/journey", Service.FORUM),
            route("GET", "/v1/releases/{release}.csv", Service.RANKINGS),
            route("POST", "/v1/practices", Service.FORUM),
            route("GET", "/v1/practices", Service.FORUM)));

    @ParameterizedTest
    @CsvSource({
        "/, GATEWAY, /",
        "/v1/areas/D445, INDICATORS, /v1/areas/{area}",
        "/v1/areas/levels, INDICATORS, /v1/areas/levels",
        "/v1/areas/D445/scorecard, RANKINGS, /v1/areas/{area}/scorecard",
        "/v1/areas/levels/scorecard, RANKINGS, /v1/areas/{area}/scorecard",
        "/v1/areas/D445/journey, FORUM, /v1/areas/{area}/journey",
        "/v1/releases/rel_1.csv, RANKINGS, /v1/releases/{release}.csv",
    })
    void aPathBelongsToTheServiceThatDocumentsIt(String path, Service owner, String template) {
        assertThat(TABLE.match("GET", path)).isEqualTo(new Match.Found(route("GET", template, owner)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/areas",
                "/v1/areas/",
                "/v1/areas/D445/",
                "/v1/areas/D445/x",
                "/v1/releases/.csv",
                "/q"
            })
    void aPathThatNoDocumentMentionsIsUnknown(String path) {
        assertThat(TABLE.match("GET", path)).isEqualTo(new Match.Unknown());
    }

    @Test
    void aWrongMethodIsToldApartAndTheAllowedOnesAreNamed() {
        assertThat(TABLE.match("DELETE", "/v1/practices"))
                .isInstanceOfSatisfying(
                        Match.WrongMethod.class,
                        wrong -> assertThat(wrong.allowed()).containsExactly("GET", "HEAD", "OPTIONS", "POST"));
    }

    @Test
    void headIsAnsweredWhereGetIs() {
        assertThat(TABLE.match("HEAD", "/v1/areas/D445")).isInstanceOf(Match.Found.class);
        assertThat(TABLE.match("HEAD", "/v1/practices")).isInstanceOf(Match.Found.class);
    }

    @Test
    void twoOwnersOfOnePlaceAreRefusedByName() {
        var routes = List.of(
                route("GET", "/v1/areas/{area}", Service.INDICATORS), route("GET", "/v1/areas/{area}", Service.FORUM));

        assertThatThrownBy(() -> RouteTable.of(routes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two owners of GET /v1/areas/{area}: indicators and forum");
    }

    @Test
    void onePlaceSpeltInTwoWaysIsRefused() {
        var routes = List.of(
                route("GET", "/v1/areas/{area}", Service.INDICATORS), route("POST", "/v1/areas/{code}", Service.FORUM));

        assertThatThrownBy(() -> RouteTable.of(routes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/v1/areas/{area} of indicators and /v1/areas/{code} of forum");
    }

    private static Route route(String method, String template, Service owner) {
        return new Route(method, new Template(template), owner);
    }
}
