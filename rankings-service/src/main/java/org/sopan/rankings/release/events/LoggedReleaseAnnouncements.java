package org.sopan.rankings.release.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.sopan.contracts.event.ReleaseClosed;
import org.sopan.contracts.event.ReleasePart;
import org.sopan.contracts.event.Topic;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.engine.ranking.Measure;
import org.sopan.kit.log.EventDraft;
import org.sopan.kit.log.EventLog;
import org.sopan.rankings.ranking.ListKey;
import org.sopan.rankings.ranking.MethodNodes;
import org.sopan.rankings.ranking.RankedProgramme;
import org.sopan.rankings.release.Release;
import org.sopan.rankings.release.ReleaseAnnouncements;

/// Releases to `sopan.releases.v1`: parts of at most 500 areas, then the closing record.
@ApplicationScoped
class LoggedReleaseAnnouncements implements ReleaseAnnouncements {

    private final EventLog log;

    LoggedReleaseAnnouncements(EventLog log) {
        this.log = log;
    }

    @Override
    public void published(Release release, RankedProgramme ranked) {
        var standings = new ReleaseStandings(ranked, release.period());
        var all = standings.all();
        var drafts = new ArrayList<EventDraft>();
        for (int from = 0; from < all.size(); from += ReleasePart.MAX_AREAS) {
            var part = all.subList(from, Math.min(all.size(), from + ReleasePart.MAX_AREAS));
            drafts.add(draft(release, ReleasePart.TYPE, part(release, drafts.size() + 1, part)));
        }
        var totals = new ArrayList<ReleaseClosed.Total>();
        totals.add(total(ranked, release.period(), standings.root(), MethodNodes.ALL));
        standings.themes().forEach(theme -> totals.add(total(ranked, release.period(), theme, theme)));
        drafts.add(draft(release, ReleaseClosed.TYPE, closed(release, drafts.size(), all, totals)));
        log.addAll(drafts);
    }

    private static ReleasePart part(Release release, int number, List<ReleasePart.Standing> standings) {
        return new ReleasePart(
                release.id(),
                release.programme().value(),
                release.period().value(),
                release.number(),
                number,
                standings);
    }

    private static ReleaseClosed closed(
            Release release, int parts, List<ReleasePart.Standing> all, List<ReleaseClosed.Total> totals) {
        var basePeriod = release.basePeriod();
        var previous = release.previous();
        return new ReleaseClosed(
                release.id(),
                release.programme().value(),
                release.period().value(),
                release.number(),
                basePeriod == null ? null : basePeriod.value(),
                release.made().method(),
                release.made().methodVersion(),
                release.made().methodHash(),
                release.made().engineVersion(),
                parts,
                all.size(),
                ReleaseClosed.hashOf(all),
                totals,
                release.hashes().inputs(),
                release.hashes().result(),
                previous == null ? null : previous.id(),
                release.hash(),
                release.publishedAt().toString());
    }

    private static ReleaseClosed.Total total(RankedProgramme ranked, Period period, String node, String word) {
        return new ReleaseClosed.Total(
                word,
                ranked.standings(period, new ListKey(Measure.SCORE, node, null)).of(),
                ranked.standings(period, new ListKey(Measure.DELTA, node, null)).of());
    }

    private static EventDraft draft(Release release, String type, Object payload) {
        return new EventDraft(Topic.RELEASES, release.programme().value(), type, payload, release.id(), release.id());
    }
}
