package org.sopan.rankings.ranking.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sopan.formats.FormatRequest;
import org.sopan.formats.Formats;
import org.sopan.formats.TableFormat;
import org.sopan.formats.TextStyle;
import org.sopan.kit.http.Preconditions;
import org.sopan.rankings.ranking.FrozenBytes;

/// Ranked lists in the form that was asked for. JSON is the list as it is; the others are made from it on
/// first use, and the `sopan.rankings.tables` that were read last are kept.
@ApplicationScoped
public class ListFormats {

    private static final String JSON = "json";

    private final Formats formats;
    private final ObjectReader reader;
    private final int most;
    private final LinkedHashMap<Key, FrozenBytes> made = new LinkedHashMap<>(64, 0.75f, true);

    ListFormats(
            Formats formats,
            ObjectMapper json,
            @ConfigProperty(name = "sopan.rankings.tables", defaultValue = "200") int most) {
        this.formats = formats;
        // What an older release froze may say less or more than a list of today.
        this.reader = json.readerFor(RankingView.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.most = most;
    }

    /// The answer with its strong tag, or 304.
    public Response answer(FrozenBytes list, FormatRequest request, Preconditions preconditions, String cacheControl) {
        var format = formats.choose(request);
        var content = format.word().equals(JSON) ? list : table(list, format, request);
        return preconditions.answer(
                ContentTag.of(content), cacheControl, () -> Response.ok(content.bytes(), format.mediaType()));
    }

    private FrozenBytes table(FrozenBytes list, TableFormat format, FormatRequest request) {
        var key = new Key(list.hash(), format.word(), request.bom(), request.exact());
        synchronized (made) {
            var known = made.get(key);
            if (known != null) {
                return known;
            }
        }
        var fresh = write(list, format, request);
        synchronized (made) {
            made.put(key, fresh);
            if (made.size() > most) {
                made.pollFirstEntry();
            }
        }
        return fresh;
    }

    private FrozenBytes write(FrozenBytes list, TableFormat format, FormatRequest request) {
        var out = new ByteArrayOutputStream();
        try {
            RankingView view = reader.readValue(list.bytes());
            format.write(ListTables.of(view), new TextStyle(request.bom(), request.exact()), out);
        } catch (IOException e) {
            throw new IllegalStateException("a ranked list cannot be written as " + format.word(), e);
        }
        return new FrozenBytes(out.toByteArray());
    }

    private record Key(String hash, String format, boolean bom, boolean exact) {}
}
