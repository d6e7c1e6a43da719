package org.sopan.gateway.keys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sopan.gateway.Surroundings;
import org.sopan.testkit.RunningParts;

/// The database takes no questions about keys any more: its owner has taken the right away.
@QuarkusTest
class KeysOutageTest {

    @Test
    void knownKeysGoOnWorkingAndNewOnesAreNotMade() throws SQLException {
        asOwner("revoke all on api_key from gateway");
        try {
            var made = given().header("X-API-Key", Surroundings.adminKey())
                    .contentType("application/json")
                    .body(Map.of("name", "outage", "scopes", new String[] {"forum:write"}))
                    .post("/v1/keys");
            var read = given().header("X-API-Key", Surroundings.adminKey()).get("/v1/areas/D445");

            assertThat(made.statusCode()).isGreaterThanOrEqualTo(500);
            assertThat(read.statusCode()).isEqualTo(200);
            assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
        } finally {
            asOwner("grant select, insert, update, delete on api_key to gateway");
        }
    }

    private static void asOwner(String command) throws SQLException {
        var parts = RunningParts.get();
        var password = parts.password("gateway_owner");
        try (var connection = DriverManager.getConnection(parts.jdbcUrl("gateway"), "gateway_owner", password);
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
