package org.sopan.gateway.forward;

import io.vertx.core.http.HttpClientResponse;

/// Takes what came of a request that was sent on; exactly one of the two is called, once.
public interface Outcome {

    /// The head of an answer is here; its body is paused.
    void answered(HttpClientResponse answer, Origin origin);

    void failed(Failure failure);
}
