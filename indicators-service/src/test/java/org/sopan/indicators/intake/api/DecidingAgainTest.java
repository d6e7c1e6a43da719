package org.sopan.indicators.intake.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.Ids;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.Packs;
import org.sopan.indicators.catalogue.Provider;
import org.sopan.indicators.intake.DeferredPush;
import org.sopan.indicators.intake.DeferredPushes;
import org.sopan.indicators.intake.Figure;
import org.sopan.indicators.intake.Figures;
import org.sopan.indicators.intake.IntakeLimits;
import org.sopan.indicators.intake.Mode;
import org.sopan.indicators.intake.Strategy;
import org.sopan.indicators.reach.CurrentReach;

/// A push that was answered 202 is decided, whatever befell earlier attempts.
@QuarkusTest
class DecidingAgainTest {

    @Inject
    DecideSubmission job;

    @Inject
    DeferredPushes pushes;

    @Inject
    Figures figures;

    @Inject
    IntakeLimits limits;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @BeforeEach
    void packs() {
        Packs.loadAll();
    }

    @Test
    void rowsThatAKilledAttemptLeftInStagingAreNotMetTwice() {
        var id = put("t-again-deferred", "text/csv");
        figures.stage(id, List.of(figure("t-again-deferred")));

        run(id, 0);

        assertThat(decision(id).status()).as(decision(id).answer()).isEqualTo(201);
        assertThat(given().get("/v1/observations?dataset=t-again-deferred")
                        .jsonPath()
                        .getList("items.value"))
                .containsExactly(70);
    }

    @Test
    void aPushThatFailedAsOftenAsItMayIsDecidedAsOurFault() {
        var id = put("t-never", "text/csv");

        run(id, limits.decideAttempts() - 1);
        var last = put("t-never", "text/csv");
        run(last, limits.decideAttempts());

        assertThat(decision(id).status()).isEqualTo(201);
        assertThat(decision(last).status()).isEqualTo(500);
        assertThat(decision(last).answer()).contains("internal-error", last, "nothing of it was taken");
    }

    @Test
    void aRangeOfMediaTypesThatWasTakenOnceIsDecidedAsOneNobodyReads() {
        var id = put("t-range", "text/*");

        run(id, 0);

        assertThat(decision(id).status()).isEqualTo(415);
        assertThat(decision(id).answer()).contains("unsupported-media-type", "text/*");
    }

    /// As the scheduler does it, for which no request is served.
    private void run(String id, int failures) {
        CurrentReach.forItself(() -> {
            job.run(id, failures);
            return id;
        });
    }

    private String put(String dataset, String mediaType) {
        var id = ids.next("sub");
        var body = "area,indicator,period,value,dataset\nD445,NFHS-ANC1,2020,70," + dataset + "\n";
        pushes.keep(id, new ByteArrayInputStream(body.getBytes(UTF_8)));
        var manner = new Manner(
                false, mediaType, null, null, Sending.Layout.LONG, Mode.ATOMIC, false, false, Strategy.ADD_AND_CHANGE);
        pushes.add(new DeferredPush(
                id,
                Provider.DIRECT,
                "key_direct",
                Set.of(),
                manner.words(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null));
        return id;
    }

    private DeferredPush.Decision decision(String id) {
        return pushes.find(id)
                .flatMap(push -> Optional.ofNullable(push.decision()))
                .orElseThrow();
    }

    private static Figure figure(String dataset) {
        return new Figure(
                1,
                2,
                new IndicatorCode("NFHS-ANC1"),
                new AreaCode("D445"),
                new AreaCode("S24"),
                Period.parse("2020"),
                new DatasetCode(dataset),
                new BigDecimal("70"),
                ObservationState.NORMAL);
    }
}
