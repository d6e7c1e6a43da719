package org.sopan.forum.practices.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sopan.forum.practices.Review;

/// The rows of `practice_review`.
@ApplicationScoped
class ReviewRows implements PanacheRepositoryBase<ReviewEntity, String> {

    /// By version, in the order in which they were given.
    Map<String, List<Review>> byVersion(Collection<String> versions) {
        return list("versionId in ?1 order by givenAt, id", versions).stream()
                .collect(Collectors.groupingBy(
                        row -> row.versionId, Collectors.mapping(ReviewEntity::toReview, Collectors.toList())));
    }
}
