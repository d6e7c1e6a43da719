package org.sopan.indicators.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;
import org.sopan.testkit.TestToken;

/// Directories as the Local Government Directory exports them, blocks of two districts, areas that begin and end.
@QuarkusTest
class AreaDirectoryTest {

    @BeforeEach
    void packs() {
        Packs.loadAll();
    }

    @Test
    void theDirectorysOwnExportIsReadAndNamesInCapitalsAreNoNewNames() {
        var blocks = """
                S.No.,State Code,State Name(In English),District Code,District Name (In English),Development Block Code,Development Block Version,Development Block Name (In English)
                1,31,LAKSHADWEEP,553,LAKSHADWEEP DISTRICT,99601,1,PURULIA-II (NEW)
                """;
        var districts = "State Code,District Code,District Name(In English)\n24,445,DOHAD\n24,446,Dang Hills\n";
        var states = "State Code,State Name (In English)\n24,GUJARAT\n";

        var added = put("", blocks).jsonPath();
        var renamed = put("", districts).jsonPath();
        var same = put("", states).jsonPath();

        assertThat(added.getString("added[0].code")).isEqualTo("B99601");
        assertThat(added.getString("added[0].parent")).isEqualTo("D553");
        assertThat(added.getString("added[0].name")).isEqualTo("Purulia-II (New)");
        assertThat(renamed.getList("renamed.after.name")).containsExactly("Dang Hills");
        assertThat(renamed.getInt("unchanged")).isEqualTo(1);
        assertThat(same.getList("moved")).isEmpty();
        assertThat(same.getInt("unchanged")).isEqualTo(1);
        ProblemAssert.assertThat(put("", "State Code,District Code,District Name\n24,x,Nowhere\n"))
                .is(ErrorCode.VALIDATION_FAILED)
                .says("1 wrong lines");
    }

    @Test
    void aBlockThatIsListedInTwoDistrictsKeepsItsParentAndHasTheOtherBesideIt() {
        var directory = "code,parent,name\nB99611,D302,Between\nB99611,D301,Between\n";
        var name = put("", directory).jsonPath();
        assertThat(name.getList("added[0].otherParents")).containsExactly("D301");

        put("?on=2020-01-01&apply=" + name.getString("name"), directory).then().statusCode(200);

        var block = given().get("/v1/areas/B99611").jsonPath();
        assertThat(block.getString("parent")).isEqualTo("D302");
        assertThat(block.getList("otherParents")).containsExactly("D301");
        // The order of the lines does not move it.
        var turned = put("", "code,parent,name\nB99611,D301,Between\nB99611,D302,Between\n")
                .jsonPath();
        assertThat(turned.getList("moved")).isEmpty();
        assertThat(turned.getInt("unchanged")).isEqualTo(1);
        var alone = put("", "code,parent,name\nB99611,D302,Between\n").jsonPath();
        assertThat(alone.getList("shared.before.otherParents")).isEqualTo(List.of(List.of("D301")));
        // It is summed up, and reached, by its parent alone.
        assertThat(below("D302")).contains("B99611");
        assertThat(below("D301")).doesNotContain("B99611");
    }

    @Test
    void addedAreasBeginAndMissingOnesEndOnTheDayOfTheImport() {
        var directory = "code,parent,name\nB99621,D553,Early\nB99622,D553,Late\n";
        apply("?on=2019-04-01", directory);
        var others = allBlocks("B99621");

        var noDay = put("?endMissing=true", others);
        var shown = put("", others).jsonPath();
        var otherwise = put("?endMissing=true&on=2024-04-01&apply=" + shown.getString("name"), others);
        apply("?endMissing=true&on=2024-04-01", others);

        ProblemAssert.assertThat(noDay).is(ErrorCode.INVALID_PARAMETER).says("needed is on");
        assertThat(shown.getList("missing.code")).containsExactly("B99621");
        assertThat(shown.getList("renamed")).isEmpty();
        ProblemAssert.assertThat(otherwise).is(ErrorCode.PRECONDITION_FAILED);
        var ended = given().get("/v1/areas/B99621").jsonPath();
        assertThat(ended.getString("validFrom") + ".." + ended.getString("validTo"))
                .isEqualTo("2019-04-01..2024-04-01");
        assertThat(given().get("/v1/areas/B99622").jsonPath().getString("validTo"))
                .isNull();
        assertThat(put("", others).jsonPath().getList("missing")).isEmpty();
        var taken = Pushes.csv(
                Pushes.direct(),
                "?mode=partial",
                Pushes.rows(
                        "t-ends",
                        "B99621,NFHS-ANC1,2018,70",
                        "B99621,NFHS-ANC1,2020,70",
                        "B99621,NFHS-ANC1,2024-04,70"));
        assertThat(taken.jsonPath().getList("remarks.row")).containsExactly(1, 3);
    }

    private static void apply(String query, String directory) {
        var name = put(query, directory).jsonPath().getString("name");
        put(query + "&apply=" + name, directory).then().statusCode(200);
    }

    private static List<String> below(String district) {
        return given().get("/v1/areas?limit=1000&within=" + district).jsonPath().getList("items.code");
    }

    /// A directory of all blocks there are but one.
    private static String allBlocks(String but) {
        var directory = new StringBuilder("code,parent,name\n");
        var cursor = "";
        do {
            var page = given().get("/v1/areas?level=block&limit=1000" + cursor).jsonPath();
            var codes = page.getList("items.code", String.class);
            var parents = page.getList("items.parent", String.class);
            var names = page.getList("items.names.en", String.class);
            var ends = page.getList("items.validTo");
            List<List<String>> others = page.getList("items.otherParents");
            for (int i = 0; i < codes.size(); i++) {
                if (!codes.get(i).equals(but) && ends.get(i) == null) {
                    line(directory, codes.get(i), parents.get(i), names.get(i));
                    for (var other : others.get(i)) {
                        line(directory, codes.get(i), other, names.get(i));
                    }
                }
            }
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        return directory.toString();
    }

    private static void line(StringBuilder directory, String code, String parent, String name) {
        directory.append("%s,%s,\"%s\"%n".formatted(code, parent, name.replace("\"", "\"\"")));
    }

    private static Response put(String query, String directory) {
        return given().auth()
                .oauth2(TestToken.of("key_admin").scopes(Scope.CATALOGUE_WRITE).sign())
                .contentType("text/csv; charset=utf-8")
                .body(directory)
                .put("/v1/areas/import" + query);
    }
}
