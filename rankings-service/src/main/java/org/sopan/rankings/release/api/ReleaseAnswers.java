package org.sopan.rankings.release.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.sopan.kit.http.Idempotent;
import org.sopan.kit.identity.Caller;
import org.sopan.rankings.ranking.RankingAnswer;
import org.sopan.rankings.release.PublishRelease;

/// The second half of publishing, after the ranking was waited for and found: one transaction, and one release per
/// idempotency key.
@ApplicationScoped
class ReleaseAnswers {

    private final PublishRelease publishRelease;
    private final Caller caller;

    ReleaseAnswers(PublishRelease publishRelease, Caller caller) {
        this.publishRelease = publishRelease;
        this.caller = caller;
    }

    @Idempotent
    Response publish(RankingAnswer.Found found) {
        var release = publishRelease.publish(found.ranked(), found.period(), caller.subject());
        return Response.created(URI.create("/v1/programmes/" + release.programme() + "/releases/" + release.id()))
                .tag(new EntityTag(release.hash()))
                .entity(ReleaseView.of(release))
                .build();
    }
}
