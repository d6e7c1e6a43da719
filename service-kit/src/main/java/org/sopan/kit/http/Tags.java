package org.sopan.kit.http;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Strong entity tags: made from what decides the bytes of an answer, so that they are known without building it.
///
/// An answer that is compressed on its way out carries the same tag with the coding's suffix (`"abc-gzip"`), because
/// other bytes need another strong tag; here both name the same content.
public final class Tags {

    static final String GZIP_SUFFIX = "-gzip";

    /// 15 bytes are 20 characters; chance meetings need 2^60 versions.
    private static final int HASH_BYTES = 15;

    private static final Pattern TAG =
            Pattern.compile("\\s*(?:(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"|\\*)\\s*(?:,|$)");

    private Tags() {}

    /// The tag of an answer that is decided by these parts: version of the data, media type, language, parameters.
    public static EntityTag of(Object... parts) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                hash.update(part.toString().getBytes(StandardCharsets.UTF_8));
                hash.update((byte) 0);
            }
            var bytes = new byte[HASH_BYTES];
            System.arraycopy(hash.digest(), 0, bytes, 0, HASH_BYTES);
            return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// Whether an `If-None-Match` says the caller has this already (weak comparison, as RFC 9110 §13.1.2 asks).
    public static boolean isKnown(EntityTag tag, @Nullable String ifNoneMatch) {
        return matches(tag, ifNoneMatch, true);
    }

    /// Whether an `If-Match` names this version (strong comparison, RFC 9110 §13.1.1).
    public static boolean isNamed(EntityTag tag, @Nullable String ifMatch) {
        return matches(tag, ifMatch, false);
    }

    private static boolean matches(EntityTag tag, @Nullable String header, boolean weakCounts) {
        if (header == null) {
            return false;
        }
        var list = TAG.matcher(header);
        while (list.lookingAt()) {
            if (list.group(2) == null) {
                return true;
            }
            if ((weakCounts || list.group(1) == null)
                    && withoutCoding(list.group(2)).equals(tag.getValue())) {
                return true;
            }
            if (list.end() >= header.length()) {
                return false;
            }
            list.region(list.end(), header.length());
        }
        return false;
    }

    private static String withoutCoding(String value) {
        return value.endsWith(GZIP_SUFFIX) ? value.substring(0, value.length() - GZIP_SUFFIX.length()) : value;
    }
}
