package org.sopan.forum.practices.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.sopan.forum.practices.PracticeStatus;
import org.sopan.forum.practices.PracticeVersion;
import org.sopan.forum.practices.Practices;
import org.sopan.forum.practices.Review;

/// Practices in PostgreSQL.
@ApplicationScoped
class PostgresPractices implements Practices, PanacheRepositoryBase<PracticeVersionEntity, String> {

    private static final List<PracticeStatus> OPEN =
            List.of(PracticeStatus.PUBLISHED, PracticeStatus.SUPERSEDED, PracticeStatus.RETIRED);

    private static final String NEWEST_FIRST = " order by p.changedAt desc, p.id desc";

    private final PracticeRows practices;
    private final ReviewRows reviews;
    private final PracticeSearch search;
    private final ContentJson json;

    PostgresPractices(PracticeRows practices, ReviewRows reviews, PracticeSearch search, ContentJson json) {
        this.practices = practices;
        this.reviews = reviews;
        this.search = search;
        this.json = json;
    }

    @Override
    public Optional<PracticeVersion> find(String practice, int number) {
        return whole(list("id", PracticeVersionEntity.idOf(practice, number))).stream()
                .findFirst();
    }

    @Override
    public Optional<PracticeVersion> findNewest(String practice, boolean unpublished) {
        return listVersions(practice).stream()
                .filter(version -> unpublished || version.status().open())
                .max(Comparator.comparing((PracticeVersion version) -> version.status() == PracticeStatus.PUBLISHED)
                        .thenComparingInt(PracticeVersion::number));
    }

    @Override
    public List<PracticeVersion> lock(String practice) {
        // What this transaction read before it held the row may be old by now.
        flush();
        getEntityManager().clear();
        return practices
                        .findByIdOptional(practice, LockModeType.PESSIMISTIC_WRITE)
                        .isEmpty()
                ? List.of()
                : listVersions(practice);
    }

    @Override
    public List<PracticeVersion> listVersions(String practice) {
        return whole(list("practice = ?1 order by number", practice));
    }

    @Override
    public void add(PracticeVersion version) {
        if (version.number() == 1) {
            practices.persistAndFlush(
                    new PracticeEntity(version.practice(), version.origin().createdAt()));
        }
        persistAndFlush(PracticeVersionEntity.of(version, json));
    }

    @Override
    public void save(PracticeVersion version) {
        findById(PracticeVersionEntity.idOf(version.practice(), version.number()))
                .take(version, json);
        flush();
    }

    @Override
    public void add(PracticeVersion version, Review review) {
        reviews.persistAndFlush(
                ReviewEntity.of(PracticeVersionEntity.idOf(version.practice(), version.number()), review));
    }

    @Override
    public List<PracticeVersion> list(Query query) {
        var terms = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        if (query.status() != null) {
            terms.add("p.status = :status");
            parameters.put("status", query.status());
        } else if (query.unpublished()) {
            terms.add("p.number = (select max(v.number) from PracticeVersionEntity v where v.practice = p.practice)");
        } else {
            terms.add("p.status = :published");
            parameters.put("published", PracticeStatus.PUBLISHED);
        }
        if (!query.unpublished()) {
            terms.add("p.status in :open");
            parameters.put("open", OPEN);
        }
        if (query.area() != null) {
            terms.add("array_contains(p.areas, :area)");
            parameters.put("area", query.area());
        }
        if (query.theme() != null) {
            terms.add("array_contains(p.themes, :theme)");
            parameters.put("theme", query.theme());
        }
        if (query.words() != null) {
            terms.add("p.id in :found");
            parameters.put("found", search.find(query.words()));
        }
        if (query.behind() != null) {
            terms.add("(p.changedAt < :at or (p.changedAt = :at and p.id < :behind))");
            parameters.put("at", query.behind().changedAt());
            parameters.put("behind", query.behind().version());
        }
        return whole(
                find("from PracticeVersionEntity p where " + String.join(" and ", terms) + NEWEST_FIRST, parameters)
                        .page(0, query.limit())
                        .list());
    }

    private List<PracticeVersion> whole(List<PracticeVersionEntity> rows) {
        var given = reviews.byVersion(rows.stream().map(row -> row.id).toList());
        return rows.stream()
                .map(row -> row.toVersion(given.getOrDefault(row.id, List.of()), json))
                .toList();
    }
}
