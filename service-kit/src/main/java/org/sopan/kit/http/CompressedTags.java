package org.sopan.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Gives an answer that will be compressed on its way out the tag of its compressed bytes: a strong tag names bytes,
/// not meaning. Answers that come compressed already (with a `Content-Encoding`) bring their own tag.
public class CompressedTags {

    private final Set<String> compressed;

    CompressedTags(
            @ConfigProperty(name = "quarkus.http.enable-compression") boolean enabled,
            @ConfigProperty(name = "quarkus.http.compress-media-types") Set<String> types) {
        this.compressed = enabled ? Set.copyOf(types) : Set.of();
    }

    @ServerResponseFilter
    public void rename(ContainerRequestContext request, ContainerResponseContext answer) {
        var tag = answer.getEntityTag();
        if (compressed.isEmpty()
                || tag == null
                || answer.getHeaders().containsKey(HttpHeaders.CONTENT_ENCODING)
                || !isTaken(request)) {
            return;
        }
        var type = answer.getMediaType();
        // A 304 has no type; it repeats the tag of the 200 it stands for, which the caller named.
        if (type == null ? isNamed(tag, request) : compressed.contains(type.getType() + "/" + type.getSubtype())) {
            answer.getHeaders()
                    .putSingle(HttpHeaders.ETAG, new EntityTag(tag.getValue() + Tags.GZIP_SUFFIX, tag.isWeak()));
        }
    }

    private static boolean isNamed(EntityTag tag, ContainerRequestContext request) {
        var named = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return named != null && named.contains("\"" + tag.getValue() + Tags.GZIP_SUFFIX + "\"");
    }

    private static boolean isTaken(ContainerRequestContext request) {
        var accepted = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip");
    }
}
