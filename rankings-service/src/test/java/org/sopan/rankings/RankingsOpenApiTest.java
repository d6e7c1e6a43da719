package org.sopan.rankings;

import io.quarkus.test.junit.QuarkusTest;
import org.sopan.testkit.OpenApiDocumentTest;

@QuarkusTest
class RankingsOpenApiTest extends OpenApiDocumentTest {

    RankingsOpenApiTest() {
        super("rankings");
    }
}
