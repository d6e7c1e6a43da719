package org.sopan.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;

class PackedDocumentsTest {

    private final Documents packed = new Documents(List.of("openapi"));

    @Test
    void noTwoServicesClaimOnePlaceInTheCommittedDocuments() {
        assertThatCode(() -> RouteTable.of(packed.routes())).doesNotThrowAnyException();
    }

    @Test
    void theGatewaysOwnAddressesAreAmongTheRoutes() {
        assertThat(packed.routes())
                .contains(
                        new Route("POST", new Template("/v1/keys"), Service.GATEWAY),
                        new Route("GET", new Template("/.well-known/jwks.json"), Service.GATEWAY));
    }

    @Test
    void aServiceWithoutADocumentHasNoRoutes() {
        assertThat(new Documents(List.of("no-such-folder")).routes()).isEmpty();
    }
}
