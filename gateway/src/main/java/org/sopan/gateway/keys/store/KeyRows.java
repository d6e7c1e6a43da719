package org.sopan.gateway.keys.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.gateway.keys.ApiKey;
import org.sopan.gateway.keys.KeyDraft;
import org.sopan.kit.identity.Scope;

/// Between rows of `api_key` and keys.
final class KeyRows {

    private KeyRows() {}

    static ApiKey read(ResultSet row) throws SQLException {
        var draft = new KeyDraft(
                row.getString("name"),
                // A scope word of a newer version is not known here yet: the key keeps the rest of its scopes.
                set(row, "scopes", Scope::find),
                set(row, "areas", code -> Optional.of(new AreaCode(code))),
                Optional.ofNullable(row.getString("provider")).map(ProviderCode::new),
                instant(row, "expires_at"));
        return new ApiKey(
                row.getString("id"),
                row.getString("prefix"),
                HexFormat.of().formatHex(row.getBytes("hash")),
                draft,
                instant(row, "created_at").orElseThrow(),
                row.getString("created_by"),
                instant(row, "revoked_at"),
                Optional.ofNullable(row.getString("revoked_by")));
    }

    static void write(PreparedStatement statement, ApiKey key) throws SQLException {
        var draft = key.draft();
        var connection = statement.getConnection();
        var scopes = draft.scopes().stream().map(Scope::word).sorted().toArray();
        var areas = draft.areas().stream().map(AreaCode::value).sorted().toArray();
        statement.setString(1, key.id());
        statement.setString(2, key.prefix());
        statement.setBytes(3, HexFormat.of().parseHex(key.hash()));
        statement.setString(4, draft.name());
        statement.setArray(5, connection.createArrayOf("text", scopes));
        statement.setArray(6, connection.createArrayOf("text", areas));
        statement.setString(7, draft.provider().map(ProviderCode::value).orElse(null));
        statement.setObject(8, utc(Optional.of(key.createdAt())));
        statement.setString(9, key.createdBy());
        statement.setObject(10, utc(draft.expiresAt()));
    }

    static @Nullable OffsetDateTime utc(Optional<Instant> instant) {
        return instant.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static <T> Set<T> set(ResultSet row, String column, Function<String, Optional<T>> reading)
            throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(reading)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
