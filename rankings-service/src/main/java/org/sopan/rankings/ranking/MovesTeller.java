package org.sopan.rankings.ranking;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.engine.ranking.Measure;

/// Watches the live rankings and has their moves told, at most once in `sopan.rankings.tell-every` and always after the
/// last change, apart from the thread that computes. What could not be told is told with the next change or try.
@ApplicationScoped
public class MovesTeller {

    private static final Logger LOG = Logger.getLogger(MovesTeller.class);

    private final LiveRankings live;
    private final TellMove tellMove;
    private final Duration every;
    private final Semaphore signal = new Semaphore(0);
    private final Map<ProgrammeCode, RankedProgramme> waiting = new ConcurrentHashMap<>();
    private final Map<ToldRanking.Of, ToldRanking> last = new HashMap<>();
    private volatile boolean running = true;

    MovesTeller(
            LiveRankings live,
            TellMove tellMove,
            @ConfigProperty(name = "sopan.rankings.tell-every", defaultValue = "PT1S") Duration every) {
        this.live = live;
        this.tellMove = tellMove;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        live.listen(this::take);
        live.all().forEach(this::take);
        Thread.ofVirtual().name("moves-teller").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        signal.release();
    }

    private void take(RankedProgramme ranked) {
        waiting.put(ranked.programme().code(), ranked);
        signal.release();
    }

    private void run() {
        while (running) {
            try {
                signal.acquire();
                signal.drainPermits();
                for (var programme : waiting.keySet()) {
                    tell(programme);
                }
                TimeUnit.NANOSECONDS.sleep(every.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void tell(ProgrammeCode programme) {
        var ranked = waiting.get(programme);
        if (ranked == null || !running) {
            return;
        }
        try {
            for (var period : ranked.rankings().keySet()) {
                for (var measure : Measure.values()) {
                    tell(ranked, new ToldRanking.Of(programme, ranked.method().code(), measure, period));
                }
            }
            waiting.remove(programme, ranked);
        } catch (RuntimeException e) {
            LOG.warnf("moves of %s are told later: %s", programme, e.getMessage());
            signal.release();
        }
    }

    private void tell(RankedProgramme ranked, ToldRanking.Of of) {
        TellMove.of(ranked, of).ifPresent(now -> {
            var before = last.get(of);
            if (before == null || !before.ranks().equals(now.ranks())) {
                tellMove.tell(now);
                last.put(of, now);
            }
        });
    }
}
