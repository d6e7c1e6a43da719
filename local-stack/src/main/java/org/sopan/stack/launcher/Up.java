package org.sopan.stack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.sopan.stack.Part;
import org.sopan.stack.Suite;
import org.sopan.stack.process.Lifetime;

/// `./sopan up`: starts what does not run yet, loads the packs, and tells where everything is.
final class Up {

    private static final long MEGABYTE = 1L << 20;
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Settings settings;
    private final Terminal terminal;
    private final AtomicBoolean stopping = new AtomicBoolean();

    Up(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    /// Detached, it returns when all is ready; else it stays until Ctrl-C and then stops everything.
    void run(boolean detach) {
        var begin = System.nanoTime();
        var lifetime = detach ? Lifetime.DETACHED : Lifetime.GUARDED;
        var suite = new AtomicReference<Suite>();
        OneAtATime.run(settings.home(), () -> {
            requireDisk();
            settings.keep();
            suite.set(Suite.at(settings.suite(lifetime)));
            start(suite.get(), lifetime, begin);
        });
        if (!detach) {
            terminal.print("Ctrl-C stops everything.");
            stay(suite.get());
        }
    }

    private void start(Suite suite, Lifetime lifetime, long begin) {
        if (lifetime == Lifetime.GUARDED) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite), "stop the suite"));
        }
        var isFirst = suite.firstKey().isEmpty();
        terminal.headline("Starting Sopan in " + settings.home());
        suite.start(terminal::progress);
        suite.loadPacks(terminal::progress);
        var seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        terminal.print("%nSopan is ready after %.1f s.%n".formatted(seconds));
        tellAddresses(suite, isFirst);
    }

    private void tellAddresses(Suite suite, boolean isFirst) {
        var address = suite.gateway();
        terminal.print("  API            " + address);
        terminal.print("  documentation  " + address + "/docs");
        terminal.print("  description    " + address + "/openapi.yaml");
        terminal.print("  admin key      " + (isFirst ? suite.adminKey() + "  (kept in " : "(in ")
                + suite.firstKeyFile() + ")");
        terminal.print("  logs           " + settings.home().resolve("logs"));
        terminal.print("");
        terminal.print("Next: ./sopan demo");
    }

    private void requireDisk() {
        try {
            var free = Files.getFileStore(settings.home()).getUsableSpace() / MEGABYTE;
            var needed = settings.number(Setting.MIN_FREE_MEGABYTES);
            if (free < needed) {
                throw new Stopped(
                        ExitCode.DISK_FULL,
                        "only " + free + " MB are free where " + settings.home() + " lies; " + needed
                                + " MB are needed (setting " + Setting.MIN_FREE_MEGABYTES.variable() + ")");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the free space of " + settings.home() + " is not known", e);
        }
    }

    /// Tells of a part that ends by itself, once; returns when none is left.
    private void stay(Suite suite) {
        var ended = new HashSet<Part>();
        while (ended.size() < suite.parts().size()) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            for (var part : suite.parts()) {
                if (!part.isRunning() && !stopping.get() && ended.add(part)) {
                    terminal.headline(part.name().text() + " ended; ./sopan up in another terminal starts it again, "
                            + suite.settings().log(part.name()) + " says why it ended");
                }
            }
        }
    }

    /// Another launcher may have started parts again in the meantime: a second handle finds those.
    private void stop(Suite suite) {
        stopping.set(true);
        terminal.headline("\nStopping Sopan");
        suite.stop();
        Suite.at(settings.suite(Lifetime.DETACHED)).stop();
        terminal.headline("Stopped. The data stays in " + settings.home());
    }
}
