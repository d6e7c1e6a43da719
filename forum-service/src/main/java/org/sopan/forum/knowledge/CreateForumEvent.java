package org.sopan.forum.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.Ids;
import org.sopan.forum.history.Threads;
import org.sopan.forum.lifecycle.Actor;
import org.sopan.forum.lifecycle.Outcome;

/// Writes down a new event as a draft.
@ApplicationScoped
public class CreateForumEvent {

    private final ForumEventRecords records;
    private final Threads threads;
    private final Ids ids;
    private final Clock clock;

    CreateForumEvent(ForumEventRecords records, Threads threads, Ids ids, Clock clock) {
        this.records = records;
        this.threads = threads;
        this.ids = ids;
        this.clock = clock;
    }

    /// Creates the draft.
    ///
    /// @param supportCase the case it answers, whose correlation id it takes over
    @Transactional
    public Outcome<ForumEvent> create(EventDetails details, @Nullable String supportCase, Actor actor) {
        var thread = threads.of(supportCase);
        if (thread.isEmpty()) {
            return Outcome.broken("/supportCase", "unknown-case", "there is no support case " + supportCase);
        }
        var now = clock.instant();
        var origin = new ForumEvent.Origin(thread.get(), supportCase, actor, now, now);
        var event = new ForumEvent(ids.next("fev"), 1, ForumEventStatus.DRAFT, 0, details, List.of(), origin);
        records.created(event, actor);
        return new Outcome.Done<>(event);
    }
}
