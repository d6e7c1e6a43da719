package org.sopan.acceptance;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sopan.acceptance.client.Api;
import org.sopan.stack.PartName;
import org.sopan.stack.Suite;
import org.sopan.stack.SuiteSettings;
import org.sopan.stack.process.Lifetime;

/// A suite of its own folder and ports, packs loaded, as `sopan up` leaves it.
public final class RunningSuite {

    private final Suite suite;

    private RunningSuite(Suite suite) {
        this.suite = suite;
    }

    /// The suite that all journeys share; it starts at the first call and ends with the test JVM.
    public static RunningSuite shared() {
        return Shared.SUITE;
    }

    /// A suite for one test class, which may break it.
    public static RunningSuite fresh(String name) {
        return of(Suite.start(folder(name)));
    }

    /// A suite whose indicators-service has only so much heap.
    public static RunningSuite withLittleHeap(String name, int megabytes) {
        var settings = SuiteSettings.onFreePorts(folder(name), repository(), Lifetime.GUARDED);
        return of(Suite.start(settings.withHeap(PartName.INDICATORS, megabytes)));
    }

    private static Path folder(String name) {
        return Folder.fresh(repository().resolve("acceptance-tests/target/suites/" + name));
    }

    private static RunningSuite of(Suite suite) {
        suite.loadPacks(line -> {});
        return new RunningSuite(suite);
    }

    public static Path repository() {
        return SuiteSettings.findRoot();
    }

    public Suite suite() {
        return suite;
    }

    /// With the first key, which has every right.
    public Api admin() {
        return new Api(suite.gateway(), suite.adminKey());
    }

    public Api anonymous() {
        return new Api(suite.gateway(), null);
    }

    /// With a new key that has these scopes and reaches these areas; no area means all of India.
    public Api withKey(List<String> scopes, List<String> areas) {
        var body = Json.of(Map.of("name", "acceptance", "scopes", scopes, "areas", areas));
        var made = admin().post("/v1/keys", "application/json", body).expect(201);
        return admin().withKey(made.json().getString("key"));
    }

    /// With a new key that is bound to a provider.
    public Api withProvider(String provider, List<String> scopes, List<String> areas) {
        var body = Json.of(Map.of("name", "acceptance", "scopes", scopes, "areas", areas, "provider", provider));
        var made = admin().post("/v1/keys", "application/json", body).expect(201);
        return admin().withKey(made.json().getString("key"));
    }

    private static final class Shared {
        static final RunningSuite SUITE = fresh("journeys");
    }
}
