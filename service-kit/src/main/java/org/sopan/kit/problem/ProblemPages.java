package org.sopan.kit.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The error catalogue in Markdown: a page per code, at the address that a problem's `type` names, and an index. The
/// committed files under `docs/problems` are these texts; a test keeps them so.
public final class ProblemPages {

    private ProblemPages() {}

    /// The page of one code.
    public static String page(ErrorCode code) {
        var advice = Advice.on(code);
        return String.join(
                "\n",
                "# " + code.title(),
                "",
                "`" + code.code() + "` · HTTP " + code.status(),
                "",
                "## What happened",
                "",
                advice.happened(),
                "",
                "## What to do",
                "",
                advice.remedy(),
                "");
    }

    /// The list of all codes, by status.
    public static String index() {
        var lines = new ArrayList<>(List.of(
                "# Problems",
                "",
                "Every error answer is a problem document after RFC 9457, `application/problem+json`. Its `type` is the",
                "address of one of these pages, its `code` the name for programs; `detail` says what, which, got and",
                "allowed, `errors` lists each place, `requestId` and `traceId` find the request in the logs.",
                "",
                "| status | code | meaning |",
                "|---|---|---|"));
        lines.addAll(Arrays.stream(ErrorCode.values())
                .sorted(Comparator.comparingInt(ErrorCode::status))
                .map(code -> "| " + code.status() + " | [" + code.code() + "](" + code.code() + ".md) | " + code.title()
                        + " |")
                .collect(Collectors.toList()));
        lines.add("");
        return String.join("\n", lines);
    }
}
