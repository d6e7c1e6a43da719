package org.sopan.indicators.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.indicators.ReviewedProgrammes;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;

/// One figure, in every form in which it may be sent.
@QuarkusTest
class DialectsTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SDMX_CSV = "application/vnd.sdmx.data+csv";

    @BeforeEach
    void packs() {
        Packs.loadAll();
    }

    @Test
    void aWideSheetHasAreasDownAndDataPointsAcross() {
        var sheet = """
                Survey of districts,,,
                state,district,period,NFHS-ANC1,NFHS-ANC4
                Gujarat,Dohad,2020,70,60.5
                Gujarat,Patan,2020,,61
                """;

        var taken = Pushes.csv(Pushes.direct(), "?layout=wide&headerLine=2&dataset=t-wide", sheet);

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
        assertThat(taken.jsonPath().getInt("counts.added")).isEqualTo(3);
        assertThat(values("t-wide")).containsExactlyInAnyOrder(70f, 60.5f, 61f);
    }

    @Test
    void aWrongCellOfAWideSheetIsNamedByLineAndColumn() {
        var sheet = "area,period,NFHS-ANC1,NFHS-ANC4\nD445,2020,70,160\n";

        var refused = Pushes.csv(Pushes.direct(), "?layout=wide&dataset=t-wide2", sheet);
        var header = Pushes.csv(Pushes.direct(), "?layout=wide", "area,period,NFHS-ANC1,Whatever\nD445,2020,70,1\n");

        ProblemAssert.assertThat(refused).is(ErrorCode.VALIDATION_FAILED).hasError("value", "value-out-of-range");
        assertThat(refused.jsonPath().getInt("errors[0].line")).isEqualTo(2);
        assertThat(refused.jsonPath().getInt("errors[0].column")).isEqualTo(14);
        ProblemAssert.assertThat(header)
                .is(ErrorCode.VALIDATION_FAILED)
                .says("header")
                .hasError("Whatever", "column-unknown");
    }

    @Test
    void aRowOfAWideSheetWhoseCellsHaveSlippedIsRefused() {
        var sheet = "area,period,NFHS-OOPD,NFHS-ANC1,NFHS-ANC4\nD445,2020,1,034,70,60\nD446,2020,900,70,60\n";

        var taken = Pushes.csv(Pushes.direct(), "?layout=wide&dataset=t-slipped&mode=partial", sheet);

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(207);
        assertThat(taken.jsonPath().getList("remarks.code")).containsExactly("row-length");
        assertThat(taken.jsonPath().getString("remarks[0].message")).contains("6 cells", "5 cells", "quotes");
        assertThat(values("t-slipped")).containsExactlyInAnyOrder(900f, 70f, 60f);
    }

    /// Figures without a dataset would go into the one of T-FULL, which reads the indicator as well.
    @Test
    void whatIsExportedAsSdmxCsvSaysNothingNewWhenItIsSentAgain() {
        ReviewedProgrammes.load();
        var rows = """
                area,indicator,period,value,status,dataset
                D475,T-REVIEWED-1,FY2011-12,70.5,provisional,t-short
                D475,T-REVIEWED-2,FY2011-12,,suppressed,t-short
                D476,T-REVIEWED-1,FY2011-12,5,low-reliability,t-short
                """;
        Pushes.csv(Pushes.direct(), "", rows).then().statusCode(201);
        var exported = Pushes.direct().get("/v1/observations?programme=T-SHORT&period=FY2011-12&format=sdmx-csv");

        var again = push(SDMX_CSV, "", exported.asByteArray());

        assertThat(exported.asString()).contains("2011-04-01/P1Y");
        assertThat(again.statusCode())
                .as(exported.asString() + again.asString())
                .isEqualTo(201);
        assertThat(again.jsonPath().getInt("counts.rows")).isEqualTo(3);
        assertThat(again.jsonPath().getInt("counts.unchanged")).isEqualTo(3);
    }

    @Test
    void aWorkbookIsReadWideAndLong() throws IOException {
        var wide = workbook(List.of(
                List.of("area", "name", "period", "NFHS-ANC1\nAntenatal visits in the first trimester", "NFHS-ANC4"),
                List.of("D445", "Dohad", "2020", 84.6, 0.1 + 0.2),
                List.of("D446", "Kheda", "2020", 71)));
        var rows = workbook(List.of(
                List.of("area", "indicator", "period", "value", "status", "dataset", "note"),
                List.of("D445", "NFHS-ANC1", 2020, 70, "normal", "t-xlsx-long"),
                List.of("D445", "NFHS-ANC4", 2020, "", "suppressed", "t-xlsx-long")));

        var takenWide = push(XLSX, "?layout=wide&dataset=t-xlsx", wide);
        var takenLong = push(XLSX, "", rows);

        assertThat(takenWide.statusCode()).as(takenWide.asString()).isEqualTo(201);
        assertThat(values("t-xlsx")).containsExactlyInAnyOrder(84.6f, 0.3f, 71f);
        assertThat(takenLong.statusCode()).as(takenLong.asString()).isEqualTo(201);
        assertThat(takenLong.jsonPath().getInt("counts.added")).isEqualTo(2);
    }

    @Test
    void whatIsNoWorkbookOrInflatesWithoutEndIsRefused() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 200; i++) {
                zip.write(new byte[1 << 20]);
            }
            zip.closeEntry();
        }

        var noWorkbook = push(XLSX, "", "PK no".getBytes(UTF_8));
        var exploded = push(XLSX, "", bomb.toByteArray());
        var noSheet = push(XLSX, "?sheet=Figures", workbook(List.of(List.of("area"))));

        assertThat(noWorkbook.statusCode()).isEqualTo(400);
        assertThat(noWorkbook.asString()).contains("not an XLSX workbook").doesNotContain("Exception");
        assertThat(exploded.statusCode()).isEqualTo(413);
        ProblemAssert.assertThat(noSheet).is(ErrorCode.VALIDATION_FAILED).says("no sheet \"Figures\"");
    }

    @Test
    void sdmxCsvIsReadWithIdsOrLabelsAndDeletesTakeBack() {
        var rows = """
                STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,DATASET,OBS_VALUE,OBS_STATUS,UNIT_MEASURE
                dataflow,SOPAN:NFHS(1.0),I,D445: Dohad,NFHS-ANC1: Antenatal,2020-M04,t-sdmx,70,P,PT
                dataflow,SOPAN:NFHS(1.0),I,D446,NFHS-ANC1,2020-M04,t-sdmx,NaN,Q,PT
                """;
        var delete = """
                STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,DATASET,OBS_VALUE
                dataflow,SOPAN:NFHS(1.0),D,D445,NFHS-ANC1,2020-04,t-sdmx,
                """;

        var taken = push(SDMX_CSV, "", rows.getBytes(UTF_8));
        var before = statuses("t-sdmx");
        var takenBack = push(SDMX_CSV, "", delete.getBytes(UTF_8));

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
        assertThat(before).containsExactly("provisional", "suppressed");
        assertThat(takenBack.statusCode()).as(takenBack.asString()).isEqualTo(201);
        assertThat(statuses("t-sdmx")).containsExactly("withdrawn", "suppressed");
    }

    @Test
    void aTemplateIsFilledInAndSentBackAsItIs() throws IOException {
        var template =
                OwnCodesTest.state("s27-survey", "S27").get("/v1/programmes/NFHS/template?period=2020&format=csv");

        assertThat(template.statusCode()).as(template.asString()).isEqualTo(200);
        var lines = template.asString().lines().toList();
        assertThat(lines.getFirst()).startsWith("area,name,period,NFHS-");
        assertThat(lines).hasSize(5).anyMatch(line -> line.startsWith("D499,Washim,2020"));
        var workbook = OwnCodesTest.state("s27-survey", "S27")
                .get("/v1/programmes/NFHS/template?period=2020&format=xlsx&filled=false");
        assertThat(workbook.statusCode()).isEqualTo(200);
        var empty = OwnCodesTest.state("s27-survey", "S27")
                .contentType(XLSX)
                .body(workbook.asByteArray())
                .post("/v1/observations?layout=wide");
        ProblemAssert.assertThat(empty).is(ErrorCode.VALIDATION_FAILED).says("no row");
    }

    private static Response push(String type, String query, byte[] body) {
        return Pushes.direct().contentType(type).body(body).post("/v1/observations" + query);
    }

    private static List<Float> values(String dataset) {
        return given().get("/v1/observations?dataset=" + dataset).jsonPath().getList("items.value", Float.class);
    }

    private static List<String> statuses(String dataset) {
        return given().get("/v1/observations?dataset=" + dataset).jsonPath().getList("items.status", String.class);
    }

    private static byte[] workbook(List<List<Object>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("First");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    switch (rows.get(row).get(column)) {
                        case Number number -> sheet.value(row, column, number);
                        case Object text -> sheet.value(row, column, text.toString());
                    }
                }
            }
        }
        return bytes.toByteArray();
    }
}
