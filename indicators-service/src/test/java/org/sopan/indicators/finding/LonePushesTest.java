package org.sopan.indicators.finding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.CutConnections;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.testkit.TestToken;

/// A district that reports alone is held against what its state's others have reported.
@QuarkusTest
class LonePushesTest {

    private static final String HEADER = "area,indicator,period,value,dataset\n";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @BeforeEach
    void catalogue() {
        Packs.loadAll();
    }

    @Test
    void aRatioSentForAPercentageIsFound() throws SQLException {
        push(Pushes.rows("t-lone-slip", "D475,NFHS-ANC1,2015,80"));
        var alone = push(Pushes.rows("t-lone-slip", "D475,NFHS-ANC1,2020,0.8"));

        assertThat(findings(alone).getList("items.code")).containsExactly("unit-slip");
        assertThat(findings(alone).getString("items[0].evidence")).contains("80.0 in 2015", "0.8 in 2020");
    }

    @Test
    void figuresCopiedFromAnotherDistrictAreFoundWithTheOneThatSentThem() throws SQLException {
        push(district("t-lone-copy", "D381", "D381", "2020"));
        var copied = push(district("t-lone-copy", "D381", "D383", "2020"));

        var found = findings(copied);

        assertThat(found.getList("items.code")).containsExactly("identical-rows");
        assertThat(found.getString("items[0].area")).isEqualTo("D383");
        assertThat(found.getString("items[0].severity")).isEqualTo("serious");
        assertThat(found.getString("items[0].evidence")).contains("figures equal those of D381");
    }

    @Test
    void figuresOfAnotherDistrictSentUnderItsOwnCodeAreFound() throws SQLException {
        push(SurveyRound.file("t-lone-swap", "2015"));
        push(SurveyRound.file("t-lone-swap", "2020")
                .replace("D381,", "D-,")
                .replaceAll("(?m)^D383,.*\\n", "")
                .replace("D-,", "D383,"));
        var last = push(district("t-lone-swap", "D383", "D381", "2020"));

        var swap = "items.find { it.code == 'suspected-swap' }.";
        assertThat(findings(last).getString(swap + "area")).isEqualTo("D381");
        assertThat(findings(last).getString(swap + "evidence")).contains("D383");
    }

    @Test
    void aChangeFarFromThatOfTheOtherDistrictsIsFoundWithTheOneThatSentIt() throws SQLException {
        // The last of ten districts of Maharashtra reports alone, the others have risen by 2 to 6.
        var before = new StringBuilder();
        var others = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            before.append("D47%d,NFHS-ANC1,2015,50,t-lone-jump\n".formatted(i));
            others.append("D47%d,NFHS-ANC1,2020,%d,t-lone-jump\n".formatted(i, 52 + i % 5));
        }
        push(HEADER + before + "D479,NFHS-ANC1,2015,50,t-lone-jump\n");
        push(HEADER + others);

        var alone = push(HEADER + "D479,NFHS-ANC1,2020,80,t-lone-jump\n");

        var found = findings(alone);
        assertThat(found.getList("items.code")).containsExactly("neighbour-jump");
        assertThat(found.getString("items[0].area")).isEqualTo("D479");
        assertThat(found.getString("items[0].evidence"))
                .contains("changed by 30.00 since 2015", "median of 10 areas of the state by 4.00");
    }

    /// One district's figures of a round, sent for a district.
    private static String district(String dataset, String of, String as, String period) {
        return SurveyRound.file(dataset, period)
                .lines()
                .filter(line -> line.startsWith("area,") || line.startsWith(of + ","))
                .map(line -> line.replace(of + ",", as + ","))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String push(String csv) {
        return Pushes.accepted(Pushes.direct(), csv);
    }

    private static JsonPath findings(String submission) throws SQLException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (waits(submission)) {
            assertThat(System.nanoTime()).as("checks of " + submission).isLessThan(until);
        }
        return given().auth()
                .oauth2(TestToken.of("key_nation").sign())
                .get("/v1/findings?submission=" + submission)
                .jsonPath();
    }

    private static boolean waits(String submission) throws SQLException {
        try (var connection = CutConnections.connection();
                var query = connection.prepareStatement("select 1 from check_due where submission = ?")) {
            query.setString(1, submission);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }
}
