package org.sopan.indicators.intake;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Stages batches of one submission while the next rows are read and checked; at most one batch is under way, so that
/// memory holds two.
final class Staging implements AutoCloseable {

    private final String submission;
    private final Figures figures;
    private final ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Future<?> batch;
    private boolean begun;

    Staging(String submission, Figures figures) {
        this.submission = submission;
        this.figures = figures;
    }

    void add(List<Figure> rows) {
        await();
        begun = true;
        batch = beside.submit(() -> figures.stage(submission, rows));
    }

    /// Whether anything was staged.
    boolean begun() {
        return begun;
    }

    /// Returns when what was added is staged; fails as staging failed.
    void await() {
        if (batch == null) {
            return;
        }
        try {
            batch.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("staging was interrupted", e);
        } finally {
            batch = null;
        }
    }

    /// Waits for the batch under way: what is discarded afterwards is all there is.
    @Override
    public void close() {
        beside.close();
    }
}
