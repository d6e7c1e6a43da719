package org.sopan.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import org.sopan.contracts.event.AreaDefined;
import org.sopan.contracts.event.IndicatorDefined;
import org.sopan.contracts.event.ProgrammeDefined;

/// The replica's tables, read as one state.
@ApplicationScoped
class StoredReference {

    private final AgroalDataSource database;
    private final ObjectReader json;

    StoredReference(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        // A row written by a newer version of the service may know more than this one.
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    long version() throws SQLException {
        try (var connection = database.getConnection()) {
            return version(connection);
        }
    }

    Reference read() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return read(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    private Reference read(Connection connection) throws SQLException {
        var version = version(connection);
        var areas = new ArrayList<Area>();
        var indicators = new ArrayList<Indicator>();
        var programmes = new ArrayList<Programme>();
        try (var select = connection.prepareStatement("select kind, content from reference_entry");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                var content = rows.getString(2);
                switch (EntryKind.ofWord(rows.getString(1))) {
                    case AREA -> areas.add(Area.of(decode(content, AreaDefined.class)));
                    case INDICATOR -> indicators.add(Indicator.of(decode(content, IndicatorDefined.class)));
                    case PROGRAMME -> programmes.add(Programme.of(decode(content, ProgrammeDefined.class)));
                }
            }
        }
        return new Reference(version, areas, indicators, programmes);
    }

    private static long version(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select version from reference_version");
                var rows = select.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private <T> T decode(String content, Class<T> type) throws SQLException {
        try {
            return json.forType(type).readValue(content);
        } catch (JsonProcessingException e) {
            throw new SQLException("reference_entry holds what is no " + type.getSimpleName() + ": " + content, e);
        }
    }
}
