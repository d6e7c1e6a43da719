package org.sopan.kit.http;

import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// The body of the request being served, as bytes that pass by: whoever reads it feeds the digest.
@RequestScoped
public class RequestBody {

    private @Nullable CountedBody body;

    void isReadFrom(CountedBody counted) {
        body = counted;
    }

    /// SHA-256 over the whole body. What nobody has read yet is read now, so call it after the body was used, or
    /// instead.
    public byte[] digest() {
        try {
            return body == null ? newDigest().digest() : body.digest();
        } catch (IOException e) {
            throw new UncheckedIOException("the body could not be read to its end", e);
        }
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
