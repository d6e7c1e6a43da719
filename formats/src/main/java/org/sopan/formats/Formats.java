package org.sopan.formats;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The formats there are, which of them an answer takes, and the answer itself.
@ApplicationScoped
public class Formats {

    /// What of a request an answer depends on.
    public static final String VARY = "Accept, Accept-Encoding, Accept-Language";

    private final List<TableFormat> known;

    Formats(@All List<TableFormat> known) {
        this.known = known.stream()
                .sorted(Comparator.comparingInt(TableFormat::order))
                .toList();
    }

    /// The format for a plain table: see [#choose(FormatRequest, Set)].
    public TableFormat choose(FormatRequest request) {
        return choose(request, Set.of(Shape.TABLE));
    }

    /// The format for a request: the one named, else the one `Accept` likes best, else the first. Ends
    /// the request with 406 when none fits.
    ///
    /// @param shapes what the answer can be made into
    public TableFormat choose(FormatRequest request, Set<Shape> shapes) {
        var offered =
                known.stream().filter(format -> shapes.contains(format.shape())).toList();
        var word = request.format();
        if (word != null) {
            return offered.stream()
                    .filter(format -> format.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new FormatNotOffered(
                            "format \"" + shortened(word) + "\" is not offered; offered are " + words(offered)));
        }
        return Acceptance.best(request.accept(), offered)
                .orElseThrow(() -> new FormatNotOffered("no format of this table fits Accept \""
                        + shortened(String.valueOf(request.accept())) + "\"; offered are " + types(offered)));
    }

    /// The table in the form that was asked for, streamed while it is sent. Nothing is buffered: when a
    /// row fails, the connection is cut and the reader sees that the answer is not whole.
    public ResponseBuilder answer(Table table, FormatRequest request) {
        return answer(table, choose(request), request);
    }

    /// The same in a format that was chosen already.
    public ResponseBuilder answer(Table table, TableFormat format, FormatRequest request) {
        StreamingOutput body = out -> format.write(table, request.style(), out);
        var answer = Response.ok(body, format.mediaType()).header(HttpHeaders.VARY, VARY);
        return format.extension().equals("json")
                ? answer
                : answer.header(HttpHeaders.CONTENT_DISPOSITION, file(table, format));
    }

    /// SHA-256 of what an answer will be; for tables that are in memory, because it is written for this.
    public byte[] digest(Table table, TableFormat format, FormatRequest request) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            format.write(table, request.style(), new DigestOutputStream(OutputStream.nullOutputStream(), hash));
            return hash.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(Table table, TableFormat format) {
        var name = table.name().replaceAll("[^A-Za-z0-9._-]+", "-");
        return "attachment; filename=\"" + name + "." + format.extension() + "\"";
    }

    private static String words(List<TableFormat> offered) {
        return offered.stream().map(TableFormat::word).collect(Collectors.joining(", "));
    }

    private static String types(List<TableFormat> offered) {
        return offered.stream()
                .map(format ->
                        format.mediaType().getType() + "/" + format.mediaType().getSubtype())
                .collect(Collectors.joining(", "));
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
