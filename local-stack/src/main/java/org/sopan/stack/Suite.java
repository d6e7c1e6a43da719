package org.sopan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.sopan.stack.client.GatewayClient;
import org.sopan.stack.packs.Packs;
import org.sopan.stack.process.Await;
import org.sopan.stack.process.Lifetime;
import org.sopan.stack.process.PartFailed;
import org.sopan.stack.process.Ports;

/// The whole suite as processes: PostgreSQL, Kafka and the four services, in one folder, on the loopback address.
///
/// What runs already in the folder is found and kept; [#start] adds what is missing and replaces what was started from
/// an older build or with other settings. One thread at a time uses a handle.
public final class Suite implements AutoCloseable {

    /// The gateway serves before its database does; the first key is made once both are there.
    private static final Duration FIRST_KEY_LIMIT = Duration.ofSeconds(20);

    private final SuiteSettings settings;
    private final Map<PartName, Part> parts = new EnumMap<>(PartName.class);

    private Suite(SuiteSettings settings) {
        this.settings = settings;
        var postgres = LocalPostgres.at(
                settings.files(PartName.POSTGRES),
                settings.port(PartName.POSTGRES),
                settings.lifetime(),
                settings.parts());
        var kafka = LocalKafka.at(
                settings.files(PartName.KAFKA), settings.port(PartName.KAFKA), settings.lifetime(), settings.parts());
        var environment = new ServiceEnvironment(settings, postgres);
        parts.put(PartName.POSTGRES, postgres);
        parts.put(PartName.KAFKA, kafka);
        for (var service : PartName.services()) {
            parts.put(service, new LocalService(service, settings, () -> environment.of(service)));
        }
    }

    /// A handle that starts nothing, but knows what runs already.
    public static Suite at(SuiteSettings settings) {
        return new Suite(settings);
    }

    /// Starts everything on free ports with its data in `home`; it ends with [#close], at the latest with this JVM.
    public static Suite start(Path home) {
        return start(SuiteSettings.onFreePorts(home, SuiteSettings.findRoot(), Lifetime.GUARDED));
    }

    /// Starts everything as it is set; it ends with [#close], at the latest with this JVM.
    public static Suite start(SuiteSettings settings) {
        var suite = at(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(suite::stop, "stop the suite"));
        suite.start(line -> {});
        return suite;
    }

    /// Starts what is missing, PostgreSQL first, the rest side by side; returns when every part is ready.
    /// When one fails, what this call started is stopped again. `progress` gets a line per part.
    public void start(Consumer<String> progress) {
        makeHome();
        var missing = new ArrayList<Part>();
        for (var part : parts.values()) {
            if (part.isRunning() && !part.isCurrent()) {
                progress.accept(part.name().text() + ": built anew or set otherwise since it was started, stopping it");
                part.stop();
            }
            if (!part.isRunning()) {
                missing.add(part);
            }
        }
        missing.forEach(part -> Ports.requireFree(part.port(), part.name().text()));
        try {
            startTogether(
                    missing.stream()
                            .filter(part -> part.name() == PartName.POSTGRES)
                            .toList(),
                    progress);
            startTogether(
                    missing.stream()
                            .filter(part -> part.name() != PartName.POSTGRES)
                            .toList(),
                    progress);
            awaitKept(missing);
        } catch (RuntimeException e) {
            stopInOrder(missing);
            throw e;
        }
    }

    /// Services first, then the broker, then the database.
    public void stop() {
        stopInOrder(parts.values());
    }

    @Override
    public void close() {
        stop();
    }

    public Part part(PartName name) {
        var part = parts.get(name);
        if (part == null) {
            throw new IllegalStateException("a suite has every part, yet not " + name);
        }
        return part;
    }

    public Collection<Part> parts() {
        return List.copyOf(parts.values());
    }

    /// `kill -9` of one part.
    public void kill(PartName name) {
        part(name).kill();
    }

    /// Starts one part again on its data and its port.
    public void restart(PartName name) {
        part(name).restart();
    }

    /// The one address users need.
    public URI gateway() {
        return address(PartName.GATEWAY);
    }

    public URI address(PartName name) {
        return URI.create("http://127.0.0.1:" + part(name).port());
    }

    /// The database server, for tests that look behind the services.
    public LocalPostgres postgres() {
        return (LocalPostgres) part(PartName.POSTGRES);
    }

    /// The broker, for tests that listen to the events.
    public LocalKafka kafka() {
        return (LocalKafka) part(PartName.KAFKA);
    }

    public SuiteSettings settings() {
        return settings;
    }

    /// Pushes the packs of the source tree through the public API; pushing them again changes nothing.
    public void loadPacks(Consumer<String> progress) {
        try (var client = new GatewayClient(gateway(), adminKey())) {
            new Packs(settings.root().resolve("packs"), settings.home().resolve("loaded-packs.properties"))
                    .load(client, progress);
        }
    }

    /// The key with every right that the gateway made at its first start; empty before.
    public Optional<String> firstKey() {
        var file = firstKeyFile();
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not readable", e);
        }
    }

    /// The key with every right; there is one as soon as the suite runs.
    public String adminKey() {
        return Await.value(FIRST_KEY_LIMIT, this::firstKey)
                .orElseThrow(() -> new PartFailed("the gateway wrote no first key to " + firstKeyFile() + " within "
                        + FIRST_KEY_LIMIT.toSeconds() + " s"));
    }

    public Path firstKeyFile() {
        return settings.files(PartName.GATEWAY).directory().resolve("admin.key");
    }

    private void makeHome() {
        try {
            Files.createDirectories(settings.home().resolve("logs"));
            for (var part : PartName.values()) {
                Files.createDirectories(settings.files(part).directory());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no place for the suite's data in " + settings.home(), e);
        }
    }

    private static void startTogether(List<Part> starting, Consumer<String> progress) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = starting.stream()
                    .map(part -> CompletableFuture.runAsync(() -> startOne(part, progress), threads))
                    .toList();
            starts.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof PartFailed failed ? failed : e;
        }
    }

    private static void startOne(Part part, Consumer<String> progress) {
        var begin = System.nanoTime();
        part.start();
        var took = Duration.ofNanos(System.nanoTime() - begin);
        progress.accept("%-10s ready on port %d after %.1f s"
                .formatted(part.name().text(), part.port(), took.toMillis() / 1000.0));
    }

    /// A part that ran already may have lost its neighbour; it is waited for like the others.
    private void awaitKept(List<Part> started) {
        for (var part : parts.values()) {
            if (!started.contains(part) && !Await.until(settings.startLimit(), part::isReady)) {
                throw new PartFailed(part.name().text() + " runs (process " + part.pid() + ") but is not ready after "
                        + settings.startLimit().toSeconds() + " s; see " + settings.log(part.name()));
            }
        }
    }

    private static void stopInOrder(Collection<Part> stopping) {
        stopTogether(stopping.stream().filter(Suite::isService).toList());
        stopTogether(
                stopping.stream().filter(part -> part.name() == PartName.KAFKA).toList());
        stopTogether(stopping.stream()
                .filter(part -> part.name() == PartName.POSTGRES)
                .toList());
    }

    private static void stopTogether(List<Part> stopping) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var stops = stopping.stream()
                    .map(part -> CompletableFuture.runAsync(part::stop, threads))
                    .toList();
            stops.forEach(CompletableFuture::join);
        }
    }

    private static boolean isService(Part part) {
        return part instanceof LocalService;
    }
}
