package org.sopan.gateway.docs;

import jakarta.enterprise.context.ApplicationScoped;
import org.sopan.kit.problem.Advice;
import org.sopan.kit.problem.ErrorCode;

/// The error catalogue for people, made from [ErrorCode] and [Advice]: what happened, what to do.
@ApplicationScoped
public class ProblemPages {

    public String list() {
        var rows = new StringBuilder();
        for (var code : ErrorCode.values()) {
            rows.append("<tr><td><a href=\"%s\"><code>%s</code></a></td><td>%d</td><td>%s</td></tr>\n"
                    .formatted(code.type(), code.code(), code.status(), escape(code.title())));
        }
        return page("Problems", """
                <h1>Problems</h1>
                <p>Every refusal is a problem document (RFC 9457, <code>application/problem+json</code>). Its
                <code>code</code> never changes its meaning, its <code>type</code> leads to one of these pages, its
                <code>detail</code> names what was wrong in this request, and <code>errors</code> says where.</p>
                <table><thead><tr><th>Code</th><th>Status</th><th>Meaning</th></tr></thead><tbody>
                %s</tbody></table>
                """.formatted(rows));
    }

    public String one(ErrorCode code) {
        var advice = Advice.on(code);
        return page(code.title(), """
                <p><a href="/docs/problems">All problems</a></p>
                <h1>%s</h1>
                <p><code>%s</code>, HTTP status %d</p>
                <h2>What happened</h2>
                <p>%s</p>
                <h2>What to do</h2>
                <p>%s</p>
                <h2>How it looks</h2>
                <pre>%s</pre>
                """.formatted(
                        escape(code.title()),
                        code.code(),
                        code.status(),
                        text(advice.happened()),
                        text(advice.remedy()),
                        escape(example(code))));
    }

    private static String example(ErrorCode code) {
        return """
                {
                  "type": "%s",
                  "title": "%s",
                  "status": %d,
                  "detail": "…",
                  "instance": "/v1/…",
                  "code": "%s",
                  "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
                  "requestId": "req_…"
                }""".formatted(code.type(), code.title(), code.status(), code.code());
    }

    private static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>%s – Sopan</title>
                  <link rel="stylesheet" href="/docs/assets/docs.css">
                </head>
                <body>
                <article>
                %s</article>
                </body>
                </html>
                """.formatted(escape(title), body);
    }

    /// Escaped, with what stands between backticks as code.
    private static String text(String advice) {
        return escape(advice).replaceAll("`([^`]*)`", "<code>$1</code>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
