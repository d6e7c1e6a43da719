package org.sopan.contracts.event;

/// `sopan.method.stored.v1` on [Topic#METHODS]: a version of a method was stored and will never change; key `<code>`.
///
/// @param hash lower-case hexadecimal SHA-256 of `document` in UTF-8
/// @param document the method in its canonical form, as text, so that its hash can be checked byte for byte
/// @param storedAt RFC 3339 instant
public record MethodStored(String code, int version, String hash, String document, String storedAt) {

    /// The CloudEvents type.
    public static final String TYPE = "sopan.method.stored.v1";
}
