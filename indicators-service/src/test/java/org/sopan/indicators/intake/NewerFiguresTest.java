package org.sopan.indicators.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.Pushes;
import org.sopan.indicators.StateProviders;
import org.sopan.indicators.reach.ForItself;
import org.sopan.indicators.resolution.Origin;

/// Rows that had waited meet what was told since, when they are already handed in.
@QuarkusTest
class NewerFiguresTest {

    @Inject
    NewerFigures newerFigures;

    @Inject
    Figures figures;

    @Inject
    ForItself forItself;

    @BeforeEach
    void providers() {
        StateProviders.load();
    }

    @Test
    void rowsOfAPushThatWasTakenBackAreAllDropped() {
        var pushed = pushed("t-newer-back");
        Pushes.as(StateProviders.key("S27"))
                .contentType("application/json")
                .body("{\"reason\": \"sent for the wrong year\"}")
                .post("/v1/submissions/" + pushed.getString("id") + "/withdrawal")
                .then()
                .statusCode(201);

        var dropped = dropped("t-newer-back", pushed, Instant.parse(pushed.getString("acceptedAt")));

        assertThat(dropped)
                .extracting(each -> each.place().row(), NewerFigures.Overtaken::since)
                .containsExactly(tuple(1, null), tuple(2, null));
    }

    @Test
    void ofOtherPushesThoseAreDroppedWhoseFigureWasToldSince() {
        var pushed = pushed("t-newer-since");
        var acceptedAt = Instant.parse(pushed.getString("acceptedAt"));

        var before = dropped("t-newer-since", pushed, acceptedAt.minusSeconds(1));
        var after = dropped("t-newer-since", pushed, acceptedAt.plusSeconds(1));

        assertThat(before)
                .extracting(NewerFigures.Overtaken::figure, NewerFigures.Overtaken::since)
                .containsExactly(tuple("NFHS-ANC1:D475:2020:t-newer-since", acceptedAt));
        assertThat(after).isEmpty();
    }

    private static JsonPath pushed(String dataset) {
        var pushed =
                Pushes.csv(Pushes.as(StateProviders.key("S27")), "", Pushes.rows(dataset, "D475,NFHS-ANC1,2020,60"));
        assertThat(pushed.statusCode()).as(pushed.asString()).isEqualTo(201);
        return pushed.jsonPath();
    }

    /// Of two rows, one of which tells the figure that was pushed.
    private List<NewerFigures.Overtaken> dropped(String dataset, JsonPath pushed, Instant cameAt) {
        var id = "sub_" + dataset;
        return QuarkusTransaction.requiringNew()
                .call(() -> forItself.run(() -> {
                    figures.stage(id, List.of(figure(1, dataset, "2020"), figure(2, dataset, "2019")));
                    var dropped = newerFigures.drop(id, new Origin("res_0", pushed.getString("id"), cameAt));
                    var left = figures.compare(id).staged();
                    assertThat(left).isEqualTo(2 - dropped.size());
                    figures.discard(id);
                    return dropped;
                }));
    }

    private static Figure figure(int row, String dataset, String period) {
        return new Figure(
                row,
                row + 1,
                new IndicatorCode("NFHS-ANC1"),
                new AreaCode("D475"),
                new AreaCode("S27"),
                Period.parse(period),
                new DatasetCode(dataset),
                new BigDecimal("61"),
                ObservationState.NORMAL);
    }
}
