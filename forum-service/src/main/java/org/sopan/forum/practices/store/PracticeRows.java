package org.sopan.forum.practices.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/// The rows of `practice`.
@ApplicationScoped
class PracticeRows implements PanacheRepositoryBase<PracticeEntity, String> {}
