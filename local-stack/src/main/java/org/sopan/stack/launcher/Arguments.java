package org.sopan.stack.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What stands behind `./sopan`: words, options with a value (`--name x` or `--name=x`, repeatable) and switches.
final class Arguments {

    private static final Set<String> SWITCHES = Set.of("detach", "json", "follow");

    private final List<String> words = new ArrayList<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();

    private Arguments() {}

    static Arguments parse(String... given) {
        var arguments = new Arguments();
        for (var index = 0; index < given.length; index++) {
            var word = given[index];
            if (!word.startsWith("--")) {
                arguments.words.add(word);
                continue;
            }
            var name = word.substring(2).replaceFirst("=.*", "");
            if (SWITCHES.contains(name)) {
                arguments.add(name, "");
            } else if (word.contains("=")) {
                arguments.add(name, word.substring(word.indexOf('=') + 1));
            } else if (index + 1 < given.length) {
                arguments.add(name, given[++index]);
            } else {
                throw new Stopped(ExitCode.USAGE, "option " + word + " needs a value; see ./sopan help");
            }
        }
        return arguments;
    }

    private void add(String option, String value) {
        options.computeIfAbsent(option, name -> new ArrayList<>()).add(value);
    }

    /// The word at `index`, such as the command at 0.
    Optional<String> word(int index) {
        return index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> value(String option) {
        return options.containsKey(option) ? Optional.of(values(option).getLast()) : Optional.empty();
    }

    /// Every value of a repeatable option; commas separate too.
    List<String> values(String option) {
        return options.getOrDefault(option, List.of()).stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .map(String::strip)
                .toList();
    }

    String required(String option) {
        return value(option)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new Stopped(ExitCode.USAGE, "option --" + option + " is missing; see ./sopan help"));
    }

    /// Refuses what the command does not know: a misspelt option must not be ignored in silence.
    void allow(int mostWords, Set<String> allowed) {
        if (words.size() > mostWords) {
            throw new Stopped(
                    ExitCode.USAGE, "\"" + words.get(mostWords) + "\" is one word too many; see ./sopan help");
        }
        for (var option : options.keySet()) {
            if (!allowed.contains(option)) {
                throw new Stopped(
                        ExitCode.USAGE,
                        "option --" + option + " is unknown to \"" + words.getFirst() + "\"; allowed are "
                                + allowed.stream()
                                        .sorted()
                                        .map(name -> "--" + name)
                                        .toList());
            }
        }
    }
}
