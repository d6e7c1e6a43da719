package org.sopan.indicators.catalogue.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.event.AreaContextDefined;
import org.sopan.contracts.event.AreaDefined;
import org.sopan.contracts.event.BoundaryChanged;
import org.sopan.contracts.event.CampaignDefined;
import org.sopan.contracts.event.CodeMapDefined;
import org.sopan.contracts.event.IndicatorDefined;
import org.sopan.contracts.event.ProgrammeDefined;
import org.sopan.contracts.event.ProviderDefined;
import org.sopan.contracts.event.TargetDefined;
import org.sopan.contracts.event.Topic;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.indicators.catalogue.Announcements;
import org.sopan.indicators.catalogue.Area;
import org.sopan.indicators.catalogue.AreaContext;
import org.sopan.indicators.catalogue.BoundaryEvent;
import org.sopan.indicators.catalogue.Campaign;
import org.sopan.indicators.catalogue.CodeMap;
import org.sopan.indicators.catalogue.Definition;
import org.sopan.indicators.catalogue.Indicator;
import org.sopan.indicators.catalogue.IndicatorGroup;
import org.sopan.indicators.catalogue.NamedPeriod;
import org.sopan.indicators.catalogue.PackNote;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.catalogue.Provider;
import org.sopan.indicators.catalogue.Target;
import org.sopan.kit.log.EventDraft;
import org.sopan.kit.log.EventLog;

/// Turns definitions into events of the catalogue topic. Groups, named periods and notes concern this service
/// alone.
@ApplicationScoped
class CatalogueAnnouncements implements Announcements {

    private final EventLog log;

    CatalogueAnnouncements(EventLog log) {
        this.log = log;
    }

    @Override
    public void announce(Collection<? extends Definition> definitions) {
        log.addAll(definitions.stream()
                .flatMap(definition -> draft(definition).stream())
                .toList());
    }

    private static Optional<EventDraft> draft(Definition definition) {
        return switch (definition) {
            case Area area -> draft(definition, AreaDefined.TYPE, event(area));
            case AreaContext context -> draft(definition, AreaContextDefined.TYPE, event(context));
            case CodeMap map -> draft(definition, CodeMapDefined.TYPE, event(map));
            case Indicator indicator -> draft(definition, IndicatorDefined.TYPE, event(indicator));
            case Programme programme -> draft(definition, ProgrammeDefined.TYPE, event(programme));
            case Provider provider -> draft(definition, ProviderDefined.TYPE, event(provider));
            case BoundaryEvent event -> draft(definition, BoundaryChanged.TYPE, event(event));
            case Campaign campaign -> draft(definition, CampaignDefined.TYPE, event(campaign));
            case Target target -> draft(definition, TargetDefined.TYPE, event(target));
            case IndicatorGroup _, NamedPeriod _, PackNote _ -> Optional.empty();
        };
    }

    private static Optional<EventDraft> draft(Definition definition, String type, Object payload) {
        var key = definition.kind().word() + "/" + definition.key();
        return Optional.of(EventDraft.of(Topic.CATALOGUE, key, type, payload));
    }

    private static AreaDefined event(Area area) {
        var parent = area.parent();
        return new AreaDefined(
                area.code().value(),
                area.code().level().word(),
                parent == null ? null : parent.value(),
                area.names(),
                area.census2011(),
                area.predecessors().stream().map(AreaCode::value).toList(),
                day(area.changedOn()));
    }

    private static AreaContextDefined event(AreaContext context) {
        return new AreaContextDefined(context.area().value(), context.year(), context.features(), context.source());
    }

    private static BoundaryChanged event(BoundaryEvent event) {
        return new BoundaryChanged(
                event.code(),
                event.change().word(),
                event.on().toString(),
                event.predecessors().stream().map(AreaCode::value).toList(),
                event.successors().stream().map(AreaCode::value).toList(),
                event.note());
    }

    private static CampaignDefined event(Campaign campaign) {
        return new CampaignDefined(
                campaign.code(),
                campaign.names(),
                campaign.programme().value(),
                campaign.allPoints().stream()
                        .map(each -> each.indicator().value())
                        .toList(),
                campaign.from().toString(),
                campaign.to().toString(),
                campaign.saturation());
    }

    private static TargetDefined event(Target target) {
        var area = target.area();
        return new TargetDefined(
                target.indicator().value(),
                area == null ? null : area.value(),
                target.by().value(),
                target.value(),
                target.source());
    }

    private static CodeMapDefined event(CodeMap map) {
        var areas = new TreeMap<String, String>();
        map.areas().forEach((code, target) -> areas.put(code, (target.below() ? "<" : "") + target.area()));
        return new CodeMapDefined(
                map.provider().value(),
                areas,
                map.data().stream()
                        .map(each -> new CodeMapDefined.Element(
                                each.element(),
                                each.category(),
                                each.indicator().value(),
                                each.part().name().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    private static IndicatorDefined event(Indicator indicator) {
        return new IndicatorDefined(
                indicator.code().value(),
                indicator.names(),
                indicator.unit(),
                indicator.direction().word(),
                indicator.group(),
                indicator.frequency(),
                indicator.sourceSystem(),
                indicator.rangeLow(),
                indicator.rangeHigh(),
                indicator.decimals(),
                indicator.sdgTargets(),
                indicator.nameConfirmed());
    }

    private static ProgrammeDefined event(Programme programme) {
        var members = programme.members().stream()
                .map(member -> new ProgrammeDefined.Member(
                        member.area().value(), member.from().toString(), day(member.to()), member.note()))
                .toList();
        var themes = programme.themes().stream()
                .map(theme -> new ProgrammeDefined.Theme(
                        theme.code(),
                        theme.names(),
                        theme.indicators().stream().map(IndicatorCode::value).toList()))
                .toList();
        return new ProgrammeDefined(
                programme.code().value(),
                programme.names(),
                members,
                themes,
                programme.defaultMethod(),
                programme.dataset().value(),
                programme.openLive(),
                programme.source(),
                programme.licence());
    }

    private static ProviderDefined event(Provider provider) {
        return new ProviderDefined(
                provider.code().value(),
                provider.names(),
                provider.areas().stream().map(AreaCode::value).toList(),
                provider.indicators(),
                provider.datasets());
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : Objects.toString(date);
    }
}
