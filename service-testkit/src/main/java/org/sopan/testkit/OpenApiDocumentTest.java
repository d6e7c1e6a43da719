package org.sopan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Keeps the committed document of a service (`docs/openapi/<service>.yaml`) equal to what the service says of itself.
/// A service extends this in a `@QuarkusTest` of its own; `-Dsopan.openapi.update=true` writes the file instead.
public abstract class OpenApiDocumentTest {

    private final String service;

    protected OpenApiDocumentTest(String service) {
        this.service = service;
    }

    @Test
    void theCommittedDocumentIsWhatTheServiceSaysOfItself() throws IOException {
        var served = RestAssured.given().get("/q/openapi").asString();
        var committed = Path.of(System.getProperty("sopan.root", ".."), "docs", "openapi", service + ".yaml");
        if (Boolean.getBoolean("sopan.openapi.update")) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, served);
        }

        assertThat(committed)
                .as("written by: mvn test -pl %s-service -am -Dsopan.openapi.update=true", service)
                .exists();
        assertThat(served)
                .as(
                        "%s is out of date; read the difference as a change of the interface, then run "
                                + "mvn test -pl %s-service -am -Dsopan.openapi.update=true",
                        committed, service)
                .isEqualTo(Files.readString(committed));
    }
}
