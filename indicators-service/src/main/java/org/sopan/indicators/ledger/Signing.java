package org.sopan.indicators.ledger;

import java.util.Map;

/// Signs statements, so that who holds one can show that it was made here.
public interface Signing {

    /// A compact JWS (ES256) over the statement as JSON, with the id of the key.
    String sign(String type, Map<String, Object> statement);

    /// Whether the signature is by one of the keys and states exactly this.
    boolean states(String signature, Map<String, Object> statement);

    /// The public halves of the keys as a JSON Web Key Set.
    String publicKeys();
}
