package org.sopan.formats;

import jakarta.ws.rs.NotAcceptableException;

/// Ends a request with 406; the message says what was asked for and what there is.
final class FormatNotOffered extends NotAcceptableException {

    FormatNotOffered(String message) {
        super(message);
    }
}
