package org.sopan.forum.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.forum.Forum.anyone;
import static org.sopan.forum.Forum.writer;
import static org.sopan.forum.cases.CasePack.admin;
import static org.sopan.forum.cases.CasePack.load;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopan.forum.ForumTopic;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;

@QuarkusTest
class CasePackTest {

    @Test
    void aRuleThatChangesGetsTheNextVersionAndTheOldOneStaysReadable() {
        load("RULES");
        load("RULES");
        var changed = admin().body(CasePack.TEXT.formatted("RULES").replace("0.1", "0.2"))
                .put("/v1/forum-packs/RULES");

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getList("rules.version")).isEqualTo(List.of(2, 1));
        assertThat(anyone().get("/v1/support-case-rules/RULES-LOWEST/versions/1")
                        .jsonPath()
                        .getFloat("condition.share"))
                .isEqualTo(0.1f);
        assertThat(anyone().get("/v1/theme-crosswalks/RULES").jsonPath().getList("theme"))
                .isEqualTo(List.of("health", "nutrition"));
        assertThat(ForumTopic.eventsOf("pack/RULES", 2)).hasSize(2);
    }

    @Test
    void aPackIsRefusedWithEveryErrorInIt() {
        var broken = CasePack.TEXT
                .formatted("BROKEN")
                .replace("health-and-nutrition", "happiness")
                .replace("\"share\": 0.1", "\"share\": 0.7")
                .replace("\"node\": \"all\"", "\"node\": \"wealth\"");

        ProblemAssert.assertThat(admin().body(broken).put("/v1/forum-packs/BROKEN"))
                .is(ErrorCode.VALIDATION_FAILED)
                .hasError("/crosswalk/0/thematicArea", "unknown-code")
                .hasError("/rules/0/node", "unknown-node")
                .hasError("/rules/0/condition/share", "unreadable");
        ProblemAssert.assertThat(
                        writer("dm").body(CasePack.TEXT.formatted("BROKEN")).put("/v1/forum-packs/BROKEN"))
                .is(ErrorCode.FORBIDDEN)
                .says("catalogue:write");
    }
}
