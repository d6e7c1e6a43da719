package org.sopan.stack.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.sopan.stack.Part;
import org.sopan.stack.Suite;
import org.sopan.stack.client.GatewayClient;
import org.sopan.stack.client.Refused;
import org.sopan.stack.demo.Demo;
import org.sopan.stack.process.Lifetime;
import org.sopan.stack.process.PartFailed;
import org.sopan.stack.process.PortTaken;

/// The commands of `./sopan` once the suite is built; the shell script finds the JDK and builds.
public final class Sopan {

    private final Terminal terminal;

    private Sopan(Terminal terminal) {
        this.terminal = terminal;
    }

    public static void main(String[] words) {
        Locale.setDefault(Locale.ROOT); // a decimal point is a point
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var code = new Sopan(new Terminal(out, err)).run(words);
        System.exit(code.number());
    }

    private ExitCode run(String... words) {
        try {
            return command(Arguments.parse(words));
        } catch (Stopped e) {
            return fail(e.code(), e);
        } catch (PortTaken e) {
            return fail(ExitCode.PORT_TAKEN, e);
        } catch (PartFailed | Refused | UncheckedIOException e) {
            return fail(ExitCode.FAILED, e);
        }
    }

    private ExitCode fail(ExitCode code, RuntimeException reason) {
        terminal.headline("sopan: " + reason.getMessage());
        return code;
    }

    private ExitCode command(Arguments arguments) {
        var name = arguments.word(0).orElse("help");
        switch (name) {
            case "up" -> {
                arguments.allow(1, optionsAnd("detach"));
                new Up(settings(arguments), terminal).run(arguments.has("detach"));
            }
            case "down" -> {
                arguments.allow(1, Set.of());
                down(settings(arguments));
            }
            case "status" -> {
                arguments.allow(1, Set.of("json"));
                return new Status(settings(arguments), terminal).run(arguments.has("json"));
            }
            case "keys" -> {
                arguments.allow(2, Set.of("name", "scope", "area", "provider"));
                requireWord(arguments, "create");
                new Keys(settings(arguments), terminal).create(arguments);
            }
            case "demo" -> {
                arguments.allow(1, Set.of());
                demo(settings(arguments));
            }
            case "logs" -> {
                arguments.allow(2, Set.of("follow"));
                var part = arguments.word(1).orElse("gateway");
                new Logs(settings(arguments), terminal).print(part, arguments.has("follow"));
            }
            default -> throw new Stopped(ExitCode.USAGE, "\"" + name + "\" is no command; see ./sopan help");
        }
        return ExitCode.DONE;
    }

    private void down(Settings settings) {
        OneAtATime.run(settings.home(), () -> {
            var suite = Suite.at(settings.suite(Lifetime.DETACHED));
            var running = suite.parts().stream().filter(Part::isRunning).count();
            suite.stop();
            terminal.print(running == 0 ? "Nothing was running." : "Stopped. The data stays in " + settings.home());
        });
    }

    private void demo(Settings settings) {
        var suite = Suite.at(settings.suite(Lifetime.DETACHED));
        requireRunning(suite);
        var figures = settings.root().resolve("packs").resolve("nfhs").resolve("figures");
        var keys = settings.home().resolve("demo").resolve("keys.properties");
        try (var gateway = new GatewayClient(suite.gateway(), suite.adminKey())) {
            new Demo(gateway, figures, keys, terminal::print).run();
        }
    }

    static void requireRunning(Suite suite) {
        if (suite.firstKey().isEmpty() || !suite.parts().stream().allMatch(Part::isRunning)) {
            throw new Stopped(ExitCode.NOT_RUNNING, "Sopan does not run, or not all of it; ./sopan up starts it");
        }
    }

    private static Settings settings(Arguments arguments) {
        return Settings.read(arguments, System.getenv());
    }

    private static Set<String> optionsAnd(String option) {
        var all = new HashSet<>(Settings.OPTIONS);
        all.add(option);
        return all;
    }

    private static void requireWord(Arguments arguments, String word) {
        if (!arguments.word(1).filter(word::equals).isPresent()) {
            throw new Stopped(
                    ExitCode.USAGE,
                    "\"" + arguments.word(0).orElse("") + "\" is followed by \"" + word + "\"; see ./sopan help");
        }
    }
}
