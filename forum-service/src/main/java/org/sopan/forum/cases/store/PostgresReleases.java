package org.sopan.forum.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.forum.cases.Placing;
import org.sopan.forum.cases.Release;
import org.sopan.forum.cases.Releases;

/// Releases as the projection has written them.
@ApplicationScoped
class PostgresReleases implements Releases {

    private static final String OLDEST_UNJUDGED = """
            select release, programme, period, event_id, correlation_id
            from release_heard
            where not exists (select from release_judged where release_judged.release = release_heard.release)
            order by published_at, release
            limit 1
            for update skip locked""";

    private static final String PLACINGS = """
            select area, node, score, rank_by_score, previous_rank, delta, rank_by_delta
            from release_placing
            where release = :release
            order by node, area""";

    private static final String JUDGED = """
            insert into release_judged (release, judged_at) values (:release, cast(:at as timestamptz))
            on conflict do nothing""";

    private final Session rows;

    PostgresReleases(Session rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Release> lockUnjudged() {
        return rows.createNativeQuery(OLDEST_UNJUDGED, Object[].class).getResultList().stream()
                .findFirst()
                .map(row -> new Release(
                        text(row[0]),
                        new ProgrammeCode(text(row[1])),
                        text(row[2]),
                        text(row[3]),
                        text(row[4]),
                        placings(text(row[0]))));
    }

    @Override
    public void judged(Release release, Instant now) {
        rows.createNativeMutationQuery(JUDGED)
                .setParameter("release", release.id())
                .setParameter("at", now.toString())
                .executeUpdate();
    }

    private List<Placing> placings(String release) {
        return rows
                .createNativeQuery(PLACINGS, Object[].class)
                .setParameter("release", release)
                .getResultList()
                .stream()
                .map(row -> new Placing(
                        AreaCode.parse(text(row[0])),
                        text(row[1]),
                        (Double) row[2],
                        (Integer) row[3],
                        (Integer) row[4],
                        (Double) row[5],
                        (Integer) row[6]))
                .toList();
    }

    private static String text(@Nullable Object column) {
        return String.valueOf(column);
    }
}
