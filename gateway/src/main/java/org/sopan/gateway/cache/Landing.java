package org.sopan.gateway.cache;

import org.sopan.gateway.forward.Failure;

/// What those who waited get.
sealed interface Landing {

    record Answer(Kept kept, String note) implements Landing {}

    record Failed(Failure failure) implements Landing {}

    /// The answer was for one only, or whoever asked has gone: each asks alone.
    record AskYourself() implements Landing {}
}
