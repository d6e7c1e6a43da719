package org.sopan.indicators;

import io.quarkus.test.junit.QuarkusTest;
import org.sopan.testkit.OpenApiDocumentTest;

@QuarkusTest
class DocumentTest extends OpenApiDocumentTest {

    DocumentTest() {
        super("indicators");
    }
}
