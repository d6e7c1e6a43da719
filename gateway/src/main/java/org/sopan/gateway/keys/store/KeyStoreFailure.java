package org.sopan.gateway.keys.store;

/// The database did not do what was asked.
final class KeyStoreFailure extends RuntimeException {

    KeyStoreFailure(String what, Throwable cause) {
        super(what, cause);
    }
}
