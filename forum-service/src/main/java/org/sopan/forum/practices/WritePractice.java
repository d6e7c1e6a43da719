package org.sopan.forum.practices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.Ids;
import org.sopan.forum.history.Threads;
import org.sopan.forum.lifecycle.Actor;
import org.sopan.forum.lifecycle.Outcome;

/// Writes: a new practice, its next version, or the text of a draft.
@ApplicationScoped
public class WritePractice {

    private final Practices practices;
    private final PracticeRecords records;
    private final Threads threads;
    private final ContentHash hash;
    private final Ids ids;
    private final Clock clock;

    WritePractice(
            Practices practices, PracticeRecords records, Threads threads, ContentHash hash, Ids ids, Clock clock) {
        this.practices = practices;
        this.records = records;
        this.threads = threads;
        this.hash = hash;
        this.ids = ids;
        this.clock = clock;
    }

    /// A new practice with its first version.
    ///
    /// @param supportCase the case it answers, whose correlation id it takes over
    @Transactional
    public Outcome<PracticeVersion> begin(PracticeContent content, @Nullable String supportCase, Actor actor) {
        var thread = threads.of(supportCase);
        if (thread.isEmpty()) {
            return Outcome.broken("/supportCase", "unknown-case", "there is no support case " + supportCase);
        }
        return draft(ids.next("prc"), 1, content, new Story(thread.get(), supportCase), actor);
    }

    /// The next version, once none is being worked on.
    @Transactional
    public Outcome<PracticeVersion> next(String practice, PracticeContent content, Actor actor) {
        var versions = practices.lock(practice);
        if (versions.isEmpty()) {
            return new Outcome.Missing<>("practice", practice);
        }
        var newest = versions.getLast();
        if (newest.status().underWay()) {
            return new Outcome.Clash<>(newest.address() + " is " + newest.status()
                    + "; the next version begins when it is published, sent back, rejected or withdrawn");
        }
        var thread = new Story(newest.origin().correlationId(), newest.origin().supportCase());
        return draft(practice, newest.number() + 1, content, thread, actor);
    }

    /// Replaces the text of a draft.
    ///
    /// @param expected the revision the caller read
    @Transactional
    public Outcome<PracticeVersion> rewrite(Target target, long expected, PracticeContent content, Actor actor) {
        var found = practices.lock(target.practice()).stream()
                .filter(version -> version.number() == target.number())
                .findFirst();
        if (found.isEmpty()) {
            return new Outcome.Missing<>("practice version", target.toString());
        }
        var version = found.get();
        if (version.revision() != expected) {
            return new Outcome.Stale<>(expected, version.revision());
        }
        if (version.status() != PracticeStatus.DRAFT) {
            return new Outcome.Clash<>(version.address() + " is " + version.status()
                    + "; the text of a version changes while it is a DRAFT only, then write a new version");
        }
        var written = version.written(content, hash.of(content), actor, clock.instant());
        records.changed(version, written, new PracticeRecords.What("written", actor, null));
        return new Outcome.Done<>(written);
    }

    private Outcome<PracticeVersion> draft(
            String practice, int number, PracticeContent content, Story thread, Actor actor) {
        var now = clock.instant();
        var origin = new PracticeVersion.Origin(
                Set.of(actor.person()), thread.correlationId(), thread.supportCase(), now, now, null);
        var version = new PracticeVersion(
                practice, number, 1, PracticeStatus.DRAFT, content, hash.of(content), List.of(), origin);
        records.created(version, actor);
        return new Outcome.Done<>(version);
    }

    /// A version by its address.
    public record Target(String practice, int number) {

        @Override
        public String toString() {
            return practice + "/" + number;
        }
    }

    private record Story(String correlationId, @Nullable String supportCase) {}
}
