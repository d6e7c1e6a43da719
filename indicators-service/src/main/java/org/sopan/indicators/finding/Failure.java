package org.sopan.indicators.finding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.List;

/// What failed of several steps, each in a transaction of its own.
final class Failure {

    final List<RuntimeException> first = new ArrayList<>();

    void noted(Runnable step) {
        try {
            QuarkusTransaction.requiringNew().run(step);
        } catch (RuntimeException e) {
            if (first.isEmpty()) {
                first.add(e);
            } else {
                first.getFirst().addSuppressed(e);
            }
        }
    }
}
