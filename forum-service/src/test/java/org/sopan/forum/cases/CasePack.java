package org.sopan.forum.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import org.sopan.forum.Forum;
import org.sopan.kit.identity.Scope;

/// A forum pack with a rule for the lowest tenth and one for a fall of ten places.
final class CasePack {

    static final String TEXT = """
            {
              "version": "1",
              "source": "a test",
              "crosswalk": [
                {"theme": "health", "thematicArea": "health-and-nutrition", "assumed": false},
                {"theme": "nutrition", "thematicArea": "health-and-nutrition", "assumed": false}
              ],
              "rules": [
                {"code": "%1$s-LOWEST", "node": "all", "measure": "score",
                 "condition": {"kind": "lowest-share", "share": 0.1}},
                {"code": "%1$s-FALL", "node": "all", "measure": "score", "condition": {"kind": "fall", "places": 10}}
              ],
              "awards": []
            }""";

    private CasePack() {}

    static void load(String programme) {
        var loaded = admin().body(TEXT.formatted(programme)).put("/v1/forum-packs/" + programme);
        assertThat(loaded.statusCode()).as(loaded.asString()).isEqualTo(200);
    }

    static RequestSpecification admin() {
        return Forum.as("admin", Scope.CATALOGUE_WRITE);
    }
}
