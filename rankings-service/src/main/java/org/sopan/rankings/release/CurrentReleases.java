package org.sopan.rankings.release;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.engine.ranking.Measure;
import org.sopan.rankings.ranking.MethodNodes;

/// The releases in memory without their documents, so that reads go on without the database; the lists everybody reads
/// (the newest release of each programme, by score and by change) are fetched ahead. What another replica published is
/// seen within `sopan.releases.poll`.
@ApplicationScoped
public class CurrentReleases {

    private static final Logger LOG = Logger.getLogger(CurrentReleases.class);

    private final Releases releases;
    private final DocumentCache documents;
    private final Duration poll;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile List<Release> now = List.of();

    CurrentReleases(
            Releases releases,
            DocumentCache documents,
            @ConfigProperty(name = "sopan.releases.poll", defaultValue = "PT1S") Duration poll) {
        this.releases = releases;
        this.documents = documents;
        this.poll = poll;
    }

    /// Releases of a programme, the newest first.
    public List<Release> of(ProgrammeCode programme) {
        return now.stream()
                .filter(release -> release.programme().equals(programme))
                .sorted(Comparator.comparingInt(Release::chain).reversed())
                .toList();
    }

    public Optional<Release> find(ProgrammeCode programme, String id) {
        return now.stream()
                .filter(release ->
                        release.programme().equals(programme) && release.id().equals(id))
                .findFirst();
    }

    /// The programme's newest release.
    public Optional<Release> findNewest(ProgrammeCode programme) {
        return of(programme).stream().findFirst();
    }

    /// The newest release for a period: the one with the highest number.
    public Optional<Release> findNewest(ProgrammeCode programme, Period period) {
        return of(programme).stream()
                .filter(release -> release.period().equals(period))
                .findFirst();
    }

    /// Reads again when something was published; while the database is away the last state stands.
    public synchronized void refresh() {
        try {
            if (releases.count() != now.size()) {
                now = List.copyOf(releases.list());
                now.stream().map(Release::programme).distinct().forEach(this::fetchAhead);
            }
        } catch (RuntimeException e) {
            LOG.warnf("the releases stay as they were read last (%d): %s", now.size(), e.getMessage());
        }
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        refresh();
        Thread.ofVirtual().name("releases").start(this::follow);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void fetchAhead(ProgrammeCode programme) {
        findNewest(programme).ifPresent(release -> {
            for (var measure : Measure.values()) {
                documents.find(release.id(), FrozenDocument.listName(measure, MethodNodes.ALL));
            }
        });
    }

    private void follow() {
        try {
            while (!stopped.await(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                refresh();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
