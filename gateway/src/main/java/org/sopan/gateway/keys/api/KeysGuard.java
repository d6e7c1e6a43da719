package org.sopan.gateway.keys.api;

import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;

/// Who may manage keys is settled before the content of a request is looked at.
public class KeysGuard {

    private final Caller caller;

    KeysGuard(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter
    public void requireScope(ResourceInfo resource) {
        if (resource.getResourceClass() == KeysResource.class) {
            caller.require(Scope.KEYS_ADMIN);
        }
    }
}
