package org.sopan.indicators;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sopan.testkit.TestToken;

/// A provider for each state, which may report every indicator into every dataset; for tests of who may do what.
public final class StateProviders {

    private static final String PACK = "T-STATES";

    private StateProviders() {}

    /// Codes of all states, `S01` and so on.
    public static List<String> states() {
        return given().get("/v1/areas?level=state&limit=100").jsonPath().getList("items.code");
    }

    /// Loads the packs of the repository and a provider for each state.
    public static void load() {
        Packs.loadAll();
        if (given().get("/v1/packs/" + PACK).statusCode() == 200) {
            return;
        }
        var providers = states().stream()
                .map(state -> """
                        {"code": "%s", "names": {"en": "Data system of %s"}, "areas": ["%s"],
                         "indicators": ["ABP-*", "ADP-*", "NFHS-*", "T-*"], "datasets": ["*"]}""".formatted(codeOf(state), state, state))
                .collect(Collectors.joining(","));
        Packs.put(PACK, """
                        {"code": "%s", "names": {"en": "Providers for tests"}, "version": "1", "source": "tests",
                         "licence": "none", "providers": [%s]}""".formatted(PACK, providers)).then().statusCode(200);
    }

    /// The provider of a state.
    public static String codeOf(String state) {
        return "t-" + state.toLowerCase(Locale.ROOT);
    }

    /// A key of a state's provider; scopes are to be given.
    public static TestToken key(String state) {
        return TestToken.of("key_" + codeOf(state)).provider(codeOf(state));
    }
}
