package org.sopan.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/// The documents of class path folders, for tests of other packages.
public final class DocumentsForTests {

    private DocumentsForTests() {}

    public static Map<Service, JsonNode> trees(String... folders) {
        return new Documents(List.of(folders)).trees();
    }
}
