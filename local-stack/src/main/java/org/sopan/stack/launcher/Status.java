package org.sopan.stack.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sopan.stack.Part;
import org.sopan.stack.PartName;
import org.sopan.stack.Suite;
import org.sopan.stack.process.Lifetime;

/// `./sopan status`: what runs, where, and whether it is ready.
final class Status {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Settings settings;
    private final Terminal terminal;

    Status(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    ExitCode run(boolean asJson) {
        var suite = Suite.at(settings.suite(Lifetime.DETACHED));
        var states = new LinkedHashMap<Part, State>();
        suite.parts().forEach(part -> states.put(part, stateOf(part)));
        if (asJson) {
            terminal.print(json(suite, states));
        } else {
            terminal.table(rows(states));
        }
        var allReady = states.values().stream().allMatch(state -> state == State.READY);
        return allReady ? ExitCode.DONE : ExitCode.NOT_RUNNING;
    }

    private static State stateOf(Part part) {
        if (!part.isRunning()) {
            return State.STOPPED;
        }
        return part.isReady() ? State.READY : State.NOT_READY;
    }

    private static List<List<String>> rows(Map<Part, State> states) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("PART", "STATE", "PORT", "PROCESS"));
        states.forEach((part, state) -> rows.add(List.of(
                part.name().text(),
                state.text(),
                String.valueOf(part.port()),
                state == State.STOPPED ? "-" : String.valueOf(part.pid()))));
        return rows;
    }

    private String json(Suite suite, Map<Part, State> states) {
        var parts = new ArrayList<Map<String, Object>>();
        states.forEach((part, state) -> {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("name", part.name().text());
            fields.put("state", state.text());
            fields.put("port", part.port());
            if (state != State.STOPPED) {
                fields.put("pid", part.pid());
            }
            fields.put("log", suite.settings().log(part.name()).toString());
            parts.add(fields);
        });
        var document = new LinkedHashMap<String, Object>();
        document.put("home", settings.home().toString());
        document.put("address", suite.address(PartName.GATEWAY).toString());
        document.put("ready", states.values().stream().allMatch(state -> state == State.READY));
        document.put("parts", parts);
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts and numbers is JSON", e);
        }
    }

    private enum State {
        READY,
        NOT_READY,
        STOPPED;

        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
