package org.sopan.indicators;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sopan.kit.identity.Scope;
import org.sopan.testkit.TestToken;

/// The repository's packs, loaded as `sopan up` does it.
public final class Packs {

    private static final List<String> ALL = List.of("lgd", "abp", "adp", "context", "nfhs");

    private Packs() {}

    /// Loads every pack that the database does not hold yet.
    public static void loadAll() {
        for (var pack : ALL) {
            if (given().get("/v1/packs/" + pack.toUpperCase(Locale.ROOT)).statusCode() != 200) {
                put(pack.toUpperCase(Locale.ROOT), text(pack + "/pack.json"))
                        .then()
                        .statusCode(200);
            }
        }
    }

    public static Response put(String code, String body) {
        return given().auth()
                .oauth2(TestToken.of("key_admin").scopes(Scope.CATALOGUE_WRITE).sign())
                .contentType("application/json")
                .body(body)
                .put("/v1/packs/" + code);
    }

    /// A file below `packs/`.
    public static String text(String file) {
        try {
            return Files.readString(
                    Path.of(System.getProperty("sopan.root", ".."), "packs").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
