package org.sopan.indicators.catalogue.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.catalogue.Area;
import org.sopan.indicators.catalogue.AreaContext;
import org.sopan.indicators.catalogue.BoundaryEvent;
import org.sopan.indicators.catalogue.Definition;
import org.sopan.indicators.catalogue.IndicatorGroup;
import org.sopan.indicators.catalogue.NamedPeriod;
import org.sopan.indicators.catalogue.OfficialRules;
import org.sopan.indicators.catalogue.Pack;
import org.sopan.indicators.catalogue.PackNote;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.catalogue.Provider;
import org.sopan.indicators.catalogue.ReportingCalendar;
import org.sopan.indicators.catalogue.Target;
import org.sopan.indicators.catalogue.Validity;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Turns the wire form of a pack into definitions, and says of every item that cannot be one why.
final class PackReading {

    private static final int MAX_VIOLATIONS = 200;

    private final PackRequest request;
    private final List<Violation> violations = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();

    private PackReading(PackRequest request) {
        this.request = request;
    }

    static Pack read(PackRequest request) {
        var reading = new PackReading(request);
        reading.each("areas", request.areas(), PackReading::area);
        reading.each("context", request.context(), reading::context);
        reading.each("periods", request.periods(), reading::period);
        reading.each("indicators", request.indicators(), PackIndicator::indicator);
        reading.each("groups", request.groups(), PackReading::group);
        reading.each("programmes", request.programmes(), PackReading::programme);
        reading.each("providers", request.providers(), PackReading::provider);
        reading.each("boundaryEvents", request.boundaryEvents(), PackReading::boundaryEvent);
        reading.each("campaigns", request.campaigns(), PackCampaign::campaign);
        reading.each("targets", request.targets(), PackReading::target);
        reading.take("", reading::note);
        if (!reading.violations.isEmpty()) {
            throw new Problem(
                    ErrorCode.VALIDATION_FAILED,
                    "pack " + request.code() + " has items that cannot be read; the first: "
                            + reading.violations.getFirst().detail(),
                    reading.violations);
        }
        return new Pack(request.code(), reading.definitions);
    }

    private <T> void each(String array, @Nullable List<T> items, Function<T, Definition> read) {
        var all = orNone(items);
        for (int i = 0; i < all.size(); i++) {
            var item = all.get(i);
            take("/" + array + "/" + i, () -> read.apply(item));
        }
    }

    private void take(String pointer, Supplier<Definition> read) {
        try {
            definitions.add(read.get());
        } catch (IllegalArgumentException e) {
            if (violations.size() < MAX_VIOLATIONS) {
                violations.add(Violation.at(pointer, "item-unreadable", String.valueOf(e.getMessage())));
            }
        }
    }

    private Definition note() {
        return new PackNote(
                request.code(), english(request.names()), request.version(), request.source(), request.licence());
    }

    private static Definition area(PackRequest.AreaItem item) {
        return new Area(
                AreaCode.parse(item.code()),
                item.parent() == null ? null : AreaCode.parse(item.parent()),
                english(item.names()),
                orNone(item.aliases()),
                item.census2011(),
                item.iso3166(),
                orNone(item.predecessors()).stream().map(AreaCode::parse).toList(),
                item.changedOn(),
                item.changeNote(),
                orNone(item.otherParents()).stream().map(AreaCode::parse).toList(),
                new Validity(item.validFrom(), item.validTo()));
    }

    private Definition context(PackRequest.ContextItem item) {
        return new AreaContext(AreaCode.parse(item.area()), item.year(), item.features(), request.source());
    }

    private Definition period(PackRequest.PeriodItem item) {
        return new NamedPeriod(request.code(), Period.parse(item.code()), item.label(), orNone(item.names()));
    }

    private static Definition group(PackRequest.GroupItem item) {
        return new IndicatorGroup(
                item.code(), english(item.names()), item.theme(), codes(item.dataPoints()), item.nameConfirmed());
    }

    private static Definition programme(PackRequest.ProgrammeItem item) {
        return new Programme(
                new ProgrammeCode(item.code()),
                english(item.names()),
                item.source(),
                item.licence(),
                item.defaultMethod(),
                item.openLive(),
                item.membershipOpen(),
                item.membershipNote(),
                new DatasetCode(item.dataset()),
                calendar(item.calendar()),
                stateCalendars(item.stateCalendars()),
                rules(item.review()),
                item.themes().stream()
                        .map(theme ->
                                new Programme.Theme(theme.code(), english(theme.names()), codes(theme.indicators())))
                        .toList(),
                item.members().stream()
                        .map(each ->
                                new Programme.Member(AreaCode.parse(each.area()), each.from(), each.to(), each.note()))
                        .toList());
    }

    private static @Nullable ReportingCalendar calendar(PackRequest.@Nullable CalendarItem item) {
        return item == null ? null : item.calendar();
    }

    private static List<Programme.StateCalendar> stateCalendars(@Nullable List<PackRequest.StateCalendarItem> items) {
        return orNone(items).stream()
                .map(each -> new Programme.StateCalendar(
                        AreaCode.parse(each.state()), each.calendar().calendar()))
                .toList();
    }

    private static OfficialRules rules(PackRequest.@Nullable ReviewItem item) {
        return item == null ? OfficialRules.USUAL : item.rules();
    }

    private static Definition boundaryEvent(PackRequest.BoundaryEventItem item) {
        return new BoundaryEvent(
                item.code(),
                BoundaryEvent.Kind.of(item.change()),
                item.on(),
                item.predecessors().stream().map(AreaCode::parse).toList(),
                item.successors().stream().map(AreaCode::parse).toList(),
                item.note());
    }

    private static Definition target(PackRequest.TargetItem item) {
        return new Target(
                new IndicatorCode(item.indicator()),
                item.area() == null ? null : AreaCode.parse(item.area()),
                Period.parse(item.by()),
                item.value(),
                item.source());
    }

    private static Definition provider(PackRequest.ProviderItem item) {
        return new Provider(
                new ProviderCode(item.code()),
                english(item.names()),
                item.areas().stream().map(AreaCode::parse).toList(),
                item.indicators(),
                item.datasets());
    }

    private static List<IndicatorCode> codes(List<String> codes) {
        return codes.stream().map(IndicatorCode::new).toList();
    }

    /// The names, English among them.
    static Map<String, String> english(Map<String, String> names) {
        if (!names.containsKey("en")) {
            throw new IllegalArgumentException("names " + names + " lack the language en, which is always needed");
        }
        return names;
    }

    private static <T> List<T> orNone(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }
}
