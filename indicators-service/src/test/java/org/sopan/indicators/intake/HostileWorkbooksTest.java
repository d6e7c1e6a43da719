package org.sopan.indicators.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;

/// Workbooks of a few hundred bytes that ask for all memory there is.
@QuarkusTest
class HostileWorkbooksTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @BeforeEach
    void packs() {
        Packs.loadAll();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.argumentSet(
                        "a number of a billion digits",
                        change(sheet -> sheet.replace("<v>70</v>", "<v>1E999999999</v>")),
                        422,
                        "not a decimal"),
                Arguments.argumentSet(
                        "a formula of a billion digits",
                        change(sheet -> sheet.replace("<v>70</v>", "<f>A1</f><v>1E999999999</v>")),
                        422,
                        "not a decimal"),
                Arguments.argumentSet(
                        "a cell in a column that no sheet has",
                        change(sheet -> sheet.replace("r=\"D2\"", "r=\"FFFFFF2\"")),
                        400,
                        "not an XLSX workbook"),
                Arguments.argumentSet(
                        "a million texts to be shared",
                        change(sheet -> sheet.replace("<sheetData>", "<si/>".repeat(1_100_000) + "<sheetData>")),
                        413,
                        "shares more than"),
                Arguments.argumentSet(
                        "a text without end",
                        change(sheet -> sheet.replace("<v>70</v>", "<v>" + "7".repeat(400_000) + "</v>")),
                        413,
                        "a text"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedWithItsReason(UnaryOperator<String> change, int status, String reason) throws IOException {
        var refused = Pushes.direct().contentType(XLSX).body(workbook(change)).post("/v1/observations");

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(status);
        assertThat(refused.asString()).contains(reason).doesNotContain("Exception");
        assertThat(given().get("/v1/observations?dataset=t-hostile-xlsx")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    private static UnaryOperator<String> change(UnaryOperator<String> change) {
        return sheet -> {
            var changed = change.apply(sheet);
            assertThat(changed).isNotEqualTo(sheet);
            return changed;
        };
    }

    /// A workbook of one figure, its sheet's XML changed.
    private static byte[] workbook(UnaryOperator<String> change) throws IOException {
        var honest = new ByteArrayOutputStream();
        try (var workbook = new Workbook(honest, "test", "1.0")) {
            var sheet = workbook.newWorksheet("First");
            var titles = new String[] {"area", "indicator", "period", "value", "dataset"};
            for (int column = 0; column < titles.length; column++) {
                sheet.value(0, column, titles[column]);
            }
            sheet.value(1, 0, "D445");
            sheet.value(1, 1, "NFHS-ANC1");
            sheet.value(1, 2, "2020");
            sheet.value(1, 3, 70);
            sheet.value(1, 4, "t-hostile-xlsx");
        }
        var file = Files.createTempFile("sopan-test-", ".xlsx");
        var changed = new ByteArrayOutputStream();
        Files.write(file, honest.toByteArray());
        try (var in = new ZipFile(file.toFile());
                var out = new ZipOutputStream(changed)) {
            for (var entry : Collections.list(in.entries())) {
                var content = in.getInputStream(entry).readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().endsWith("sheet1.xml")
                                ? change.apply(new String(content, UTF_8)).getBytes(UTF_8)
                                : content);
                out.closeEntry();
            }
        } finally {
            Files.delete(file);
        }
        return changed.toByteArray();
    }
}
