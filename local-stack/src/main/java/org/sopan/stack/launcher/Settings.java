package org.sopan.stack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.sopan.stack.PartName;
import org.sopan.stack.SuiteSettings;
import org.sopan.stack.process.Lifetime;

/// Every setting of the launcher, read in one place: an option beats the environment, the environment beats what an
/// earlier `up` kept in `.sopan/settings.properties`, and that beats the usual value.
final class Settings {

    static final Set<String> OPTIONS = Setting.all().stream().map(Setting::key).collect(Collectors.toUnmodifiableSet());

    private final Path home;
    private final Path root;
    private final Map<String, Integer> chosen = new LinkedHashMap<>();

    private Settings(Path home, Path root) {
        this.home = home;
        this.root = root;
    }

    static Settings read(Arguments arguments, Map<String, String> environment) {
        var root = SuiteSettings.findRoot();
        var named = environment.getOrDefault("SOPAN_HOME", "");
        var settings = new Settings(
                named.isBlank() ? root.resolve(".sopan") : Path.of(named).toAbsolutePath(), root);
        var kept = settings.kept();
        for (var setting : Setting.all()) {
            var key = setting.key();
            var variable = environment.get(setting.variable());
            if (arguments.value(key).isPresent()) {
                settings.chosen.put(key, setting.parse(arguments.required(key), "option --" + key));
            } else if (variable != null && !variable.isBlank()) {
                settings.chosen.put(key, setting.parse(variable, setting.variable()));
            } else if (kept.containsKey(key)) {
                settings.chosen.put(key, setting.parse(kept.getProperty(key), key + " in " + settings.file()));
            }
        }
        return settings;
    }

    Path home() {
        return home;
    }

    Path root() {
        return root;
    }

    int number(Setting setting) {
        return chosen.getOrDefault(setting.key(), setting.usual());
    }

    SuiteSettings suite(Lifetime lifetime) {
        var ports = new EnumMap<PartName, Integer>(PartName.class);
        var heap = new EnumMap<PartName, Integer>(PartName.class);
        for (var part : PartName.values()) {
            ports.put(part, number(Setting.port(part)));
            heap.put(part, number(Setting.heap(part)));
        }
        var limit = Duration.ofSeconds(number(Setting.START_LIMIT_SECONDS));
        return new SuiteSettings(home, root, ports, heap, limit, true, lifetime);
    }

    /// Keeps what was chosen, so that later commands mean the same suite.
    void keep() {
        if (chosen.isEmpty()) {
            return;
        }
        var values = new Properties();
        chosen.forEach((key, value) -> values.setProperty(key, String.valueOf(value)));
        try (var writer = Files.newBufferedWriter(file())) {
            values.store(writer, "Chosen at the last ./sopan up; edit or remove a line to choose anew.");
        } catch (IOException e) {
            throw new UncheckedIOException(file() + " could not be written", e);
        }
    }

    private Path file() {
        return home.resolve("settings.properties");
    }

    private Properties kept() {
        var values = new Properties();
        if (Files.exists(file())) {
            try (var reader = Files.newBufferedReader(file())) {
                values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(file() + " is not readable", e);
            }
        }
        return values;
    }
}
