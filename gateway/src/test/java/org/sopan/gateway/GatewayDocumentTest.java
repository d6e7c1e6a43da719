package org.sopan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Keeps `docs/openapi/gateway.yaml` equal to what the gateway's resources say of themselves. The shared test reads
/// `/q/openapi`, which the gateway does not let anybody reach; the build writes the same text into `target`.
@QuarkusTest
class GatewayDocumentTest {

    @Test
    void theCommittedDocumentIsWhatTheGatewaySaysOfItself() throws IOException {
        var generated = Files.readString(Path.of("target", "openapi", "openapi.yaml"));
        var committed = Path.of(System.getProperty("sopan.root", ".."), "docs", "openapi", "gateway.yaml");
        if (Boolean.getBoolean("sopan.openapi.update")) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, generated);
        }

        assertThat(generated)
                .as("%s is out of date; run mvn test -pl gateway -am -Dsopan.openapi.update=true", committed)
                .isEqualTo(Files.readString(committed));
    }
}
