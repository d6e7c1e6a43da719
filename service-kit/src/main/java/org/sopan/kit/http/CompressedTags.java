package org.sopan.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Gives an answer that is compressed, or will be on its way out, the tag of its compressed bytes: a strong tag
/// names bytes, not meaning. An answer that brings such a tag keeps it.
public class CompressedTags {

    private final Set<String> compressed;

    CompressedTags(
            @ConfigProperty(name = "quarkus.http.enable-compression") boolean enabled,
            @ConfigProperty(name = "quarkus.http.compress-media-types") Set<String> types) {
        this.compressed = enabled ? Set.copyOf(types) : Set.of();
    }

    @ServerResponseFilter
    public void rename(ContainerRequestContext request, ContainerResponseContext answer, ResourceInfo resource) {
        var tag = answer.getEntityTag();
        if (compressed.isEmpty()
                || tag == null
                || tag.getValue().endsWith(Tags.GZIP_SUFFIX)
                || !ContentCodings.takesGzip(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
            return;
        }
        if (answer.hasEntity() ? isCompressed(answer, resource) : isNamed(tag, request)) {
            answer.getHeaders()
                    .putSingle(HttpHeaders.ETAG, new EntityTag(tag.getValue() + Tags.GZIP_SUFFIX, tag.isWeak()));
        }
    }

    private boolean isCompressed(ContainerResponseContext answer, ResourceInfo resource) {
        var coding = answer.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        return coding == null ? isTaken(answer.getMediaType(), resource) : coding.equals(ContentCodings.GZIP);
    }

    /// Whether the server compresses a type; what names none yet gets the one its endpoint gives.
    private boolean isTaken(@Nullable MediaType type, ResourceInfo resource) {
        return type == null
                ? compressed.containsAll(Route.produced(resource.getResourceMethod()))
                : compressed.contains(type.getType() + "/" + type.getSubtype());
    }

    /// A 304 has no content; it repeats the tag of the 200 it stands for, which the caller named.
    private static boolean isNamed(EntityTag tag, ContainerRequestContext request) {
        var named = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return named != null && named.contains("\"" + tag.getValue() + Tags.GZIP_SUFFIX + "\"");
    }
}
