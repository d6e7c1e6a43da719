package org.sopan.indicators.completeness.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.sopan.kit.jdbc.Statements;

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

    private final Statements statements;

    PostgresArrivals(DataSource database) {
        this.statements = new Statements(database, "arrivals not read");
    }

    @Override
    public List<Arrival> of(
            Period period, DatasetCode dataset, Collection<IndicatorCode> indicators, Collection<AreaCode> areas) {
        return statements.list(
                ARRIVALS,
                query -> {
                    query.setArray(1, Statements.texts(query, indicators));
                    query.setArray(2, Statements.texts(query, areas));
                    query.setString(3, period.value());
                    query.setString(4, dataset.value());
                },
                PostgresArrivals::arrival);
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
}
