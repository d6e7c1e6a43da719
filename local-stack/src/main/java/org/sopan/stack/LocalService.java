package org.sopan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.sopan.stack.process.Await;
import org.sopan.stack.process.PartFailed;
import org.sopan.stack.process.PartProcess;
import org.sopan.stack.process.Ports;
import org.sopan.stack.process.Program;
import org.sopan.stack.process.Signal;

/// One of the four services as a process of its own, run from what the build made of its module.
public final class LocalService implements Part {

    private static final Duration PROBE_LIMIT = Duration.ofSeconds(2);

    private static final List<String> JVM_FLAGS = List.of(
            "-Xms64m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC");

    /// What these do takes little time; compiling it well would take more than it saves. The other two compute.
    private static final Set<PartName> QUICKLY_COMPILED = Set.of(PartName.FORUM, PartName.GATEWAY);

    private static final HttpClient PROBES =
            HttpClient.newBuilder().connectTimeout(PROBE_LIMIT).build();

    private final PartName name;
    private final SuiteSettings settings;
    private final Supplier<Map<String, String>> environment;
    private final PartProcess process;

    /// @param environment asked at a start only: making it makes passwords
    LocalService(PartName name, SuiteSettings settings, Supplier<Map<String, String>> environment) {
        this.name = name;
        this.settings = settings;
        this.environment = environment;
        this.process = new PartProcess(name.text(), settings.files(name), Signal.TERM, settings.lifetime());
    }

    @Override
    public PartName name() {
        return name;
    }

    @Override
    public int port() {
        return settings.port(name);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    @Override
    public PartProcess process() {
        return process;
    }

    @Override
    public boolean isCurrent() {
        return process.runs(program());
    }

    @Override
    public void start() {
        requireStopped();
        Ports.requireFree(port(), name.text());
        var started = process.launch(program());
        if (!Await.until(settings.startLimit(), () -> !started.isAlive() || isReady()) || !started.isAlive()) {
            var what = started.isAlive()
                    ? " was not ready after " + settings.startLimit().toSeconds() + " s: "
                    : " did not start: ";
            process.stop();
            throw new PartFailed(name.text() + what + started.complaint());
        }
    }

    /// Ready is what the service itself calls ready.
    @Override
    public boolean isReady() {
        var request = HttpRequest.newBuilder(address().resolve("/q/health/ready"))
                .timeout(PROBE_LIMIT)
                .build();
        try {
            return PROBES.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Program program() {
        var jar = jar();
        var command = new ArrayList<String>();
        command.add(JavaHome.java());
        command.add("-D" + process.files().marker());
        command.add("-Dsopan.build=" + builtAt(jar));
        command.add("-Xmx" + settings.heap(name) + "m");
        command.addAll(JVM_FLAGS);
        if (QUICKLY_COMPILED.contains(name)) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        if (settings.archivesClasses()) {
            command.addAll(ClassArchive.flags(process.files()));
        }
        command.add("-jar");
        command.add(jar.toString());
        return process.program(command, environment.get());
    }

    private Path jar() {
        return settings.root().resolve(name.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /// A later build is another program: the next start of the suite replaces what runs.
    private static long builtAt(Path jar) {
        try {
            return Files.getLastModifiedTime(jar).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " is not there; build the module first", e);
        }
    }
}
