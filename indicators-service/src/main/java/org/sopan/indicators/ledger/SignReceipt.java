package org.sopan.indicators.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/// Puts a receipt into one line that can be kept, mailed and checked by anybody.
@ApplicationScoped
public class SignReceipt {

    private final Signing signing;

    SignReceipt(Signing signing) {
        this.signing = signing;
    }

    /// Compact JWS over what was accepted.
    public String sign(Receipt receipt) {
        return signing.sign("sopan-receipt+jws", statement(receipt));
    }

    static Map<String, Object> statement(Receipt receipt) {
        var statement = new LinkedHashMap<String, Object>();
        statement.put("submission", receipt.submission());
        statement.put("provider", receipt.provider().value());
        statement.put("at", receipt.acceptedAt().toString());
        statement.put("digest", receipt.digest());
        statement.put("rows", (long) receipt.rows());
        statement.put("root", receipt.root().hex());
        return statement;
    }
}
