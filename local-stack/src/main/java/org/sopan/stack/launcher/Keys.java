package org.sopan.stack.launcher;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sopan.stack.Suite;
import org.sopan.stack.client.GatewayClient;
import org.sopan.stack.process.Lifetime;

/// `./sopan keys create`: makes a key through the public API and prints the key alone, so that a script can take it.
final class Keys {

    private final Settings settings;
    private final Terminal terminal;

    Keys(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    void create(Arguments arguments) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", arguments.required("name"));
        arguments.required("scope");
        body.put("scopes", arguments.values("scope"));
        body.put("areas", arguments.values("area"));
        arguments.value("provider").ifPresent(provider -> body.put("provider", provider));
        terminal.print(create(body));
    }

    private String create(Map<String, Object> body) {
        var suite = Suite.at(settings.suite(Lifetime.DETACHED));
        Sopan.requireRunning(suite);
        try (var gateway = new GatewayClient(suite.gateway(), suite.adminKey())) {
            return gateway.post("/v1/keys", body).expect(201).json().path("key").asText();
        }
    }
}
