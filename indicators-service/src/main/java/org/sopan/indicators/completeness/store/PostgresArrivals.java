package org.sopan.indicators.completeness.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.completeness.Arrival;
import org.sopan.indicators.completeness.Arrivals;

/// Reads arrivals from the revisions the session may see.
@ApplicationScoped
class PostgresArrivals implements Arrivals {

    private static final String ARRIVALS = """
            select area, indicator,
                   (array_agg(provider order by revision desc))[1], (array_agg(status order by revision desc))[1],
                   min(accepted_at) filter (where status not in ('missing', 'withdrawn'))
            from revision
            where indicator = any(?) and area = any(?) and period = ? and dataset = ?
            group by area, indicator""";

    private final DataSource database;

    PostgresArrivals(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Arrival> of(
            Period period, DatasetCode dataset, Collection<IndicatorCode> indicators, Collection<AreaCode> areas) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(ARRIVALS)) {
            query.setArray(1, words(connection, indicators));
            query.setArray(2, words(connection, areas));
            query.setString(3, period.value());
            query.setString(4, dataset.value());
            try (var rows = query.executeQuery()) {
                var arrivals = new ArrayList<Arrival>();
                while (rows.next()) {
                    arrivals.add(arrival(rows));
                }
                return arrivals;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("arrivals not read", e);
        }
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        var status = row.getString(4);
        var first = row.getTimestamp(5);
        return new Arrival(
                new AreaCode(row.getString(1)),
                new IndicatorCode(row.getString(2)),
                new ProviderCode(row.getString(3)),
                ObservationState.find(status)
                        .orElseThrow(() -> new IllegalStateException("stored status " + status + " is not known")),
                first == null ? null : first.toInstant());
    }

    private static Array words(Connection connection, Collection<?> codes) throws SQLException {
        return connection.createArrayOf(
                "text", codes.stream().map(Object::toString).toArray());
    }
}
