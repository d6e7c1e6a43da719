package org.sopan.indicators.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;
import org.sopan.testkit.TestToken;

/// A push may be repeated under its idempotency key as often as a state system likes.
@QuarkusTest
class RepeatedPushesTest {

    private static final int CLIENTS = 16;

    @BeforeEach
    void packs() {
        Packs.loadAll();
    }

    @Test
    void theSecondTimeTheFirstAnswerComesAgainAndNothingHappens() {
        var first = push(Pushes.direct(), "again-1", "t-again", "82");
        var correction = push(Pushes.direct(), "again-2", "t-again", "83");
        var repeated = push(Pushes.direct(), "again-1", "t-again", "82");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(correction.statusCode()).isEqualTo(201);
        assertThat(repeated.statusCode()).isEqualTo(201);
        assertThat(repeated.body().asString()).isEqualTo(first.body().asString());
        assertThat(repeated.header("Location")).isEqualTo(first.header("Location"));
        assertThat(repeated.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(values("t-again")).containsExactly("83");
    }

    @Test
    void sixteenClientsAtOnceHaveOneEffect() throws Exception {
        List<Callable<Response>> pushes = IntStream.range(0, CLIENTS)
                .<Callable<Response>>mapToObj(client -> () -> untilAnswered("crowd-1", "t-crowd", "82"))
                .toList();
        List<Future<Response>> answers;
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            answers = clients.invokeAll(pushes);
        }

        var bodies = answers.stream()
                .map(answer -> answer.resultNow().body().asString())
                .distinct();
        assertThat(bodies).hasSize(1);
        assertThat(values("t-crowd")).containsExactly("82");
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        push(Pushes.direct(), "reused-1", "t-reused", "82");

        ProblemAssert.assertThat(push(Pushes.direct(), "reused-1", "t-reused", "83"))
                .is(ErrorCode.IDEMPOTENCY_KEY_REUSED)
                .says("reused-1");
        assertThat(values("t-reused")).containsExactly("82");
    }

    @Test
    void theKeyOfAnotherSenderIsAnotherKey() {
        var direct = push(Pushes.direct(), "shared-1", "t-shared", "82");
        var state = Pushes.csv(
                Pushes.maharashtra().header("Idempotency-Key", "shared-1"),
                "",
                Pushes.rows("survey", "D475,NFHS-ANC1,2020,82"));

        assertThat(state.statusCode()).isEqualTo(201);
        assertThat(state.path("id").toString()).isNotEqualTo(direct.path("id").toString());
    }

    @Test
    void aRefusedPushIsRefusedAlikeWhenRepeated() {
        var first = push(Pushes.direct(), "refused-1", "t-refused", "182");
        var again = push(Pushes.direct(), "refused-1", "t-refused", "182");

        ProblemAssert.assertThat(first).is(ErrorCode.VALIDATION_FAILED);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.path("errors").toString())
                .isEqualTo(first.path("errors").toString());
    }

    @Test
    void anAnswerWithRemarksOnEveryRowIsKeptForARepeatAndThePushIsNotUndone() {
        var codes =
                IntStream.range(0, 200).mapToObj("\"T-ANSWER-%03d\""::formatted).collect(Collectors.joining(","));
        Packs.put("T-ANSWER", """
                        {"code": "T-ANSWER", "names": {"en": "A provider of much"}, "version": "1", "source": "tests",
                         "licence": "none", "providers": [{"code": "t-answer", "names": {"en": "Of much"},
                         "areas": ["S24"], "indicators": ["NFHS-ANC4",%s], "datasets": ["*"]}]}""".formatted(codes)).then().statusCode(200);
        var wrong = IntStream.range(0, 1_500)
                .mapToObj(row -> "D445,NFHS-ANC1,2020,70")
                .toArray(String[]::new);
        var rows = Pushes.rows("t-much-said", wrong) + "D445,NFHS-ANC4,2020,60,normal,t-much-said\n";
        var key = Pushes.as(TestToken.of("key_answer").provider("t-answer")).header("Idempotency-Key", "answer-1");

        var first = Pushes.csv(key, "?mode=partial", rows);
        var again = Pushes.csv(
                Pushes.as(TestToken.of("key_answer").provider("t-answer")).header("Idempotency-Key", "answer-1"),
                "?mode=partial",
                rows);

        assertThat(first.statusCode()).as(first.asString().substring(0, 300)).isEqualTo(207);
        assertThat(first.asByteArray().length).isLessThan(1_048_576);
        assertThat(first.jsonPath().getInt("remarksByCode.indicator-not-allowed"))
                .isEqualTo(1_500);
        assertThat(first.jsonPath().getString("remarks[0].expected")).endsWith("and 193 more");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(values("t-much-said")).containsExactly("60");
    }

    /// A client whose request is still being worked on asks again.
    private static Response untilAnswered(String key, String dataset, String value) {
        Response answer;
        do {
            answer = push(Pushes.direct(), key, dataset, value);
        } while (answer.statusCode() == 409);
        return answer;
    }

    private static Response push(RequestSpecification who, String key, String dataset, String value) {
        return Pushes.csv(who.header("Idempotency-Key", key), "", Pushes.rows(dataset, "D475,NFHS-ANC1,2020," + value));
    }

    private static List<String> values(String dataset) {
        return given().get("/v1/observations?dataset=" + dataset).jsonPath().getList("items.value", String.class);
    }
}
