package org.sopan.rankings.ranking;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.kit.log.Positions;
import org.sopan.rankings.method.CurrentMethods;
import org.sopan.rankings.method.StoredMethod;
import org.sopan.rankings.panel.Figures;
import org.sopan.reference.CurrentReference;
import org.sopan.reference.Programme;
import org.sopan.reference.Reference;

/// All live rankings, swapped by one reference: a reader sees one whole state and never waits for a computation.
///
/// Computed by one thread, at most once in `sopan.rankings.throttle` and always after the last change (a throttle, not
/// a debounce: a stream of changes does not put it off).
@ApplicationScoped
public class LiveRankings {

    private static final Logger LOG = Logger.getLogger(LiveRankings.class);

    /// After the figures have been loaded.
    private static final int ORDER = Interceptor.Priority.LIBRARY_BEFORE + 200;

    private final Figures figures;
    private final CurrentReference reference;
    private final CurrentMethods methods;
    private final Duration throttle;
    private final Semaphore signal = new Semaphore(0);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition computed = lock.newCondition();
    private final Set<ProgrammeCode> toAdvance = ConcurrentHashMap.newKeySet();
    private final Map<ProgrammeCode, Workbench> benches = new HashMap<>();
    private final List<Consumer<RankedProgramme>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong generations = new AtomicLong();
    private volatile Map<ProgrammeCode, RankedProgramme> now = Map.of();
    private volatile boolean running = true;

    LiveRankings(
            Figures figures,
            CurrentReference reference,
            CurrentMethods methods,
            @ConfigProperty(name = "sopan.rankings.throttle", defaultValue = "PT0.05S") Duration throttle) {
        this.figures = figures;
        this.reference = reference;
        this.methods = methods;
        this.throttle = throttle;
    }

    /// The programme as it is ranked now; empty while its method or its figures have not arrived.
    public Optional<RankedProgramme> find(ProgrammeCode programme) {
        return Optional.ofNullable(now.get(programme));
    }

    public Collection<RankedProgramme> all() {
        return now.values();
    }

    /// Calls back with every programme that was ranked anew, from the computing thread; must be quick.
    public void listen(Consumer<RankedProgramme> listener) {
        listeners.add(listener);
    }

    /// Waits until the programme's ranking has seen the positions; empty when it has not within the time.
    public Optional<RankedProgramme> await(ProgrammeCode programme, Positions positions, Duration patience)
            throws InterruptedException {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (true) {
                var ranked =
                        find(programme).filter(current -> current.reflects().covers(positions));
                if (ranked.isPresent() || left <= 0) {
                    return ranked;
                }
                toAdvance.add(programme);
                signal.release();
                left = computed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    void start(@Observes @Priority(ORDER) StartupEvent event) {
        compute();
        figures.listen(signal::release);
        methods.listen(signal::release);
        reference.listen(newer -> signal.release());
        signal.release();
        Thread.ofPlatform().name("live-rankings").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        signal.release();
    }

    private void run() {
        while (running) {
            try {
                signal.acquire();
                signal.drainPermits();
                compute();
                TimeUnit.NANOSECONDS.sleep(throttle.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.error("the rankings stay as they were", e);
            }
        }
    }

    private void compute() {
        var catalogue = reference.now();
        var shelf = methods.now();
        var advancing = Set.copyOf(toAdvance);
        var changes = figures.takeChanges();
        var next = new TreeMap<ProgrammeCode, RankedProgramme>();
        for (var programme : catalogue.programmes()) {
            shelf.findNewest(String.valueOf(programme.defaultMethod()))
                    .flatMap(method -> rank(new Work(programme, method, catalogue, advancing), changes))
                    .ifPresent(ranked -> next.put(programme.code(), ranked));
        }
        toAdvance.removeAll(advancing);
        publish(next);
    }

    /// A programme that cannot be ranked keeps its last ranking; the others go on.
    private Optional<RankedProgramme> rank(Work work, Figures.Changes changes) {
        var code = work.programme().code();
        try {
            var bench = benches.computeIfAbsent(code, fresh -> new Workbench(figures, generations::incrementAndGet));
            var ranked = bench.rank(work.programme(), work.method(), work.reference(), changes);
            var behind = !ranked.reflects().covers(changes.positions());
            return Optional.of(work.advancing().contains(code) && behind ? bench.advance(ranked, changes) : ranked);
        } catch (RuntimeException e) {
            LOG.errorf(e, "programme %s could not be ranked; its last ranking stands", code);
            benches.remove(code);
            return find(code);
        }
    }

    private void publish(Map<ProgrammeCode, RankedProgramme> next) {
        var before = now;
        lock.lock();
        try {
            now = next;
            computed.signalAll();
        } finally {
            lock.unlock();
        }
        for (var ranked : next.values()) {
            var earlier = before.get(ranked.programme().code());
            if (earlier == null || earlier.generation() != ranked.generation()) {
                listeners.forEach(listener -> listener.accept(ranked));
            }
        }
    }

    private record Work(Programme programme, StoredMethod method, Reference reference, Set<ProgrammeCode> advancing) {}
}
