package org.sopan.gateway.docs;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.sopan.kit.problem.ErrorCode;

/// The error catalogue for people, made from [ErrorCode]: what happened, what to do.
@ApplicationScoped
public class ProblemPages {

    private static final String TEXTS = "docs/problems.properties";

    private final Properties texts = new Properties();

    ProblemPages() {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(TEXTS)) {
            if (in == null) {
                throw new IllegalStateException("not packed with the gateway: " + TEXTS);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TEXTS, e);
        }
    }

    /// What a problem means, in a sentence or two.
    String happened(ErrorCode code) {
        return texts.getProperty(code.code() + ".happened", code.title() + ".");
    }

    /// What the sender does about it.
    String remedy(ErrorCode code) {
        return texts.getProperty(code.code() + ".remedy", "Read the detail of the problem document.");
    }

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
                        escape(happened(code)),
                        escape(remedy(code)),
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

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
