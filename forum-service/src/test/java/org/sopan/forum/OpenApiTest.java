package org.sopan.forum;

import io.quarkus.test.junit.QuarkusTest;
import org.sopan.testkit.OpenApiDocumentTest;

@QuarkusTest
class OpenApiTest extends OpenApiDocumentTest {

    OpenApiTest() {
        super("forum");
    }
}
