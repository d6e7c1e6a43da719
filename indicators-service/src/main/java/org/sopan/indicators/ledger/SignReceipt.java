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

    /// Whether a line that was kept says exactly what is stored now.
    boolean states(String signature, Receipt receipt) {
        return signing.states(signature, statement(receipt));
    }

    private static Map<String, Object> statement(Receipt receipt) {
        var statement = new LinkedHashMap<String, Object>();
        statement.put("submission", receipt.submission());
        statement.put("provider", receipt.provider().value());
        statement.put("subject", receipt.subject());
        statement.put("at", receipt.acceptedAt().toString());
        statement.put("digest", receipt.digest());
        putManner(statement, receipt.manner());
        statement.put("rows", (long) receipt.rows());
        statement.put("root", receipt.root().hex());
        return statement;
    }

    private static void putManner(Map<String, Object> statement, Receipt.Manner manner) {
        statement.put("kind", manner.kind());
        statement.put("mode", manner.mode());
        if (manner.withdraws() != null) {
            statement.put("withdraws", manner.withdraws());
        }
        var counts = manner.counts();
        statement.put("sent", (long) counts.sent());
        statement.put("added", (long) counts.added());
        statement.put("revised", (long) counts.revised());
        statement.put("unchanged", (long) counts.unchanged());
        statement.put("rejected", (long) counts.rejected());
        statement.put("warned", (long) counts.warned());
    }
}
