package org.sopan.rankings.method.api;

/// Examples for the documentation.
final class MethodExamples {

    static final String SMALLEST = """
            {"code": "EDUCATION-ONLY", "version": 1, "names": {"en": "Education only"},
             "tree": {"code": "EDU", "names": {"en": "Education"}, "weights": "equal",
                      "indicators": ["NFHS-SCHF", "NFHS-SCH10"]},
             "indicators": {
               "NFHS-SCHF": {"direction": "higher", "normalisation": {"kind": "goalposts", "low": 0, "high": 100}},
               "NFHS-SCH10": {"direction": "higher", "normalisation": {"kind": "goalposts", "low": 0, "high": 100}}}}
            """;

    private MethodExamples() {}
}
