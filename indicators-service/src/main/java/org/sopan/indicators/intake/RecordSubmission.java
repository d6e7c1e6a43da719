package org.sopan.indicators.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.sopan.contracts.vocabulary.Ids;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.ReportingDay;
import org.sopan.indicators.resolution.NameQuestion;
import org.sopan.indicators.resolution.NameQuestions;
import org.sopan.indicators.resolution.ResolutionSettings;

/// Takes a submission in, in two halves: rows are checked and staged while they arrive, in short transactions;
/// then they are applied in one, which also stores the answer.
@ApplicationScoped
public class RecordSubmission {

    private final CurrentCatalogue catalogue;
    private final Figures figures;
    private final ApplySubmission applySubmission;
    private final NameQuestions nameQuestions;
    private final SentPrecisions sentPrecisions;
    private final IntakeLimits limits;
    private final ResolutionSettings resolution;
    private final Ids ids;
    private final Clock clock;

    RecordSubmission(
            CurrentCatalogue catalogue,
            Figures figures,
            ApplySubmission applySubmission,
            NameQuestions nameQuestions,
            SentPrecisions sentPrecisions,
            IntakeLimits limits,
            ResolutionSettings resolution,
            Ids ids,
            Clock clock) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.applySubmission = applySubmission;
        this.nameQuestions = nameQuestions;
        this.sentPrecisions = sentPrecisions;
        this.limits = limits;
        this.resolution = resolution;
        this.ids = ids;
        this.clock = clock;
    }

    /// The first half: everything that can be said without looking at what is stored.
    public Staged stage(Order order, RowSource rows) {
        return staged(ids.next("sub"), order, rows);
    }

    /// The first half of a submission that has its id already. What an earlier attempt that was cut off left in
    /// staging is forgotten: its rows come again.
    public Staged stage(String id, Order order, RowSource rows) {
        figures.discard(id);
        return staged(id, order, rows);
    }

    /// Forgets what waits of a submission that will not be applied.
    public void forget(String id) {
        figures.discard(id);
    }

    private Staged staged(String id, Order order, RowSource rows) {
        try (rows) {
            return take(id, order, rows);
        } catch (RuntimeException e) {
            discard(id, e);
            throw e;
        }
    }

    /// The second half, in the present transaction.
    public Outcome apply(Staged staged) {
        return switch (staged) {
            case Staged.Settled(var outcome) -> outcome;
            case Staged.Ready ready -> noted(ready, applySubmission.apply(ready));
        };
    }

    private Outcome noted(Staged.Ready ready, Outcome outcome) {
        if (outcome instanceof Outcome.Recorded(var submission, var remarks)
                && !ready.precisions().isEmpty()) {
            var taken = PrecisionCheck.taken(ready.precisions(), remarks);
            sentPrecisions.note(taken, ready.order().reporter(), submission.acceptedAt());
        }
        return outcome;
    }

    /// Runs the second half, which does again what gave way to another, and cleans up behind it.
    public <T> T finish(Staged staged, Supplier<T> secondHalf) {
        try {
            return secondHalf.get();
        } finally {
            if (staged instanceof Staged.Ready ready && ready.spilled()) {
                figures.discard(ready.id());
            }
        }
    }

    private void discard(String id, RuntimeException reason) {
        try {
            figures.discard(id);
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    private Staged take(Taking taking, RowSource source) {
        try (taking) {
            for (RawRow row = source.next(); row != null; row = source.next()) {
                if (!taking.add(row)) {
                    return new Staged.Settled(new Outcome.TooManyRows(limits.maxRows()));
                }
            }
            return taking.end(source);
        }
    }

    private Staged take(String id, Order order, RowSource source) {
        var known = catalogue.get();
        var today = ReportingDay.of(clock.instant());
        var check = new RowCheck(known, order.reporter(), today, limits.maxPrecisions());
        var staged = take(new Taking(id, order, check, known, figures, limits, resolution.heldRows()), source);
        if (staged instanceof Staged.Settled(var outcome)) {
            figures.discard(id);
            if (outcome instanceof Outcome.TooManyRows) {
                return staged;
            }
        }
        if (!order.dryRun()) {
            ask(id, order.reporter().provider().code(), check.questions().asked());
        }
        return with(staged, check.precisions());
    }

    private static Staged with(Staged staged, List<SentPrecision> precisions) {
        return staged instanceof Staged.Ready ready ? ready.with(precisions) : staged;
    }

    /// What was answered while the rows came in is not asked again.
    private void ask(String id, ProviderCode provider, List<NameQuestion> questions) {
        if (questions.isEmpty()) {
            return;
        }
        var book = catalogue.get().codeBook(provider);
        var open = questions.stream()
                .filter(each -> book.area(each.spelled()).isEmpty())
                .toList();
        nameQuestions.ask(provider, id, open);
    }
}
