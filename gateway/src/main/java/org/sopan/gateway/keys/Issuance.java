package org.sopan.gateway.keys;

/// What came of the wish for a key.
public sealed interface Issuance {

    /// The key is stored; its text is known here only.
    ///
    /// @param text to be shown once
    record Issued(ApiKey key, KeyText text) implements Issuance {}

    record AlreadyOver(String detail) implements Issuance {}

    record AdminMustReachAll(String detail) implements Issuance {}
}
