package org.sopan.indicators.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.AreaLevel;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.contracts.vocabulary.ProviderCode;

/// The whole catalogue at one version, in memory and never changed: what is read and what rows are checked
/// against.
public final class Catalogue {

    private final long version;
    private final Map<DefinitionKind, Map<String, Definition>> byKind;
    private final Map<AreaCode, List<AreaCode>> children;
    private final Map<AreaCode, AreaCode> states;
    private final Set<IndicatorCode> open;
    private final Map<IndicatorCode, DatasetCode> datasets;
    private final Map<IndicatorCode, List<Programme>> readers;
    private final AreaNames names;
    private final Map<AreaCode, Validity> validities;
    private final Map<String, Period> namedPeriods = new HashMap<>();
    private final Map<ProviderCode, CodeBook> codeBooks = new ConcurrentHashMap<>();

    private Catalogue(long version, Map<DefinitionKind, Map<String, Definition>> byKind) {
        this.version = version;
        this.byKind = byKind;
        this.children = childrenOf(all(DefinitionKind.AREA, Area.class));
        this.states = statesOf(all(DefinitionKind.AREA, Area.class));
        this.open = openIndicators(all(DefinitionKind.PROGRAMME, Programme.class));
        this.datasets = datasetsOf(all(DefinitionKind.PROGRAMME, Programme.class));
        this.readers = readersOf(all(DefinitionKind.PROGRAMME, Programme.class));
        this.validities = Validities.of(
                all(DefinitionKind.BOUNDARY_EVENT, BoundaryEvent.class), all(DefinitionKind.AREA, Area.class));
        for (var period : all(DefinitionKind.PERIOD, NamedPeriod.class)) {
            period.names().forEach(name -> namedPeriods.put(NamedPeriod.folded(name), period.period()));
        }
        this.names = new AreaNames(all(DefinitionKind.AREA, Area.class));
    }

    public static Catalogue empty() {
        return new Catalogue(0, new EnumMap<>(DefinitionKind.class));
    }

    /// This catalogue with definitions that came later.
    public Catalogue with(long newVersion, Collection<? extends Definition> newer) {
        var next = new EnumMap<DefinitionKind, Map<String, Definition>>(DefinitionKind.class);
        byKind.forEach((kind, definitions) -> next.put(kind, new TreeMap<>(definitions)));
        for (var each : newer) {
            next.computeIfAbsent(each.kind(), kind -> new TreeMap<>()).put(each.key(), each);
        }
        return new Catalogue(newVersion, next);
    }

    /// Grows with every change; two catalogues of one version are equal.
    public long version() {
        return version;
    }

    public Optional<Definition> find(DefinitionKind kind, String key) {
        return Optional.ofNullable(of(kind).get(key));
    }

    public Optional<Area> findArea(AreaCode code) {
        return find(DefinitionKind.AREA, code.value()).map(Area.class::cast);
    }

    public Optional<Indicator> findIndicator(IndicatorCode code) {
        return find(DefinitionKind.INDICATOR, code.value()).map(Indicator.class::cast);
    }

    public Optional<Programme> findProgramme(ProgrammeCode code) {
        return find(DefinitionKind.PROGRAMME, code.value()).map(Programme.class::cast);
    }

    public Optional<Provider> findProvider(ProviderCode code) {
        return find(DefinitionKind.PROVIDER, code.value()).map(Provider.class::cast);
    }

    public Optional<AreaContext> findContext(AreaCode area) {
        return find(DefinitionKind.AREA_CONTEXT, area.value()).map(AreaContext.class::cast);
    }

    /// All of a kind, by key.
    public <T extends Definition> List<T> all(DefinitionKind kind, Class<T> type) {
        return of(kind).values().stream().map(type::cast).toList();
    }

    /// Areas directly below, by code.
    public List<AreaCode> childrenOf(AreaCode area) {
        return children.getOrDefault(area, List.of());
    }

    /// The area itself and everything below it.
    public Set<AreaCode> within(AreaCode area) {
        var found = new LinkedHashSet<AreaCode>();
        collect(area, found);
        return Collections.unmodifiableSet(found);
    }

    /// The state an area lies in, itself when it is one; `IN` for the country. The area must be known.
    public AreaCode stateOf(AreaCode area) {
        var state = states.get(area);
        if (state == null) {
            throw new IllegalArgumentException("area " + area + " is not in the catalogue");
        }
        return state;
    }

    /// Whether an area is another or lies below it.
    public boolean liesWithin(AreaCode area, AreaCode other) {
        AreaCode each = area;
        while (each != null) {
            if (each.equals(other)) {
                return true;
            }
            each = findArea(each).map(Area::parent).orElse(null);
        }
        return false;
    }

    /// Indicators anybody may read, because an open programme observes them.
    public Set<IndicatorCode> openIndicators() {
        return open;
    }

    /// The dataset in which a programme reads the indicator; the first programme by code decides.
    public Optional<DatasetCode> datasetOf(IndicatorCode indicator) {
        return Optional.ofNullable(datasets.get(indicator));
    }

    /// Programmes that read the indicator in the dataset, by code.
    public List<Programme> reading(IndicatorCode indicator, DatasetCode dataset) {
        return readers.getOrDefault(indicator, List.of()).stream()
                .filter(each -> each.dataset().equals(dataset))
                .toList();
    }

    /// When an area is, as far as it says itself and boundary events tell.
    public Validity validityOf(AreaCode area) {
        return validities.getOrDefault(area, Validity.ALWAYS);
    }

    /// The period of a survey round, a season or the like, by one of its names.
    public Optional<Period> findPeriod(String name) {
        return Optional.ofNullable(namedPeriods.get(NamedPeriod.folded(name)));
    }

    /// Finds areas by name.
    public AreaNames names() {
        return names;
    }

    /// How a provider's own codes are read; empty for one that has no code map.
    public CodeBook codeBook(ProviderCode provider) {
        return codeBooks.computeIfAbsent(
                provider, key -> new CodeBook(findCodeMap(key).orElseGet(() -> CodeMap.empty(key))));
    }

    public Optional<CodeMap> findCodeMap(ProviderCode provider) {
        return find(DefinitionKind.CODE_MAP, provider.value()).map(CodeMap.class::cast);
    }

    private Map<String, Definition> of(DefinitionKind kind) {
        return byKind.getOrDefault(kind, Map.of());
    }

    private void collect(AreaCode area, Set<AreaCode> found) {
        if (found.add(area)) {
            childrenOf(area).forEach(child -> collect(child, found));
        }
    }

    private static Map<AreaCode, List<AreaCode>> childrenOf(List<Area> areas) {
        var children = new HashMap<AreaCode, List<AreaCode>>();
        for (var area : areas) {
            if (area.parent() != null) {
                children.computeIfAbsent(area.parent(), parent -> new ArrayList<>())
                        .add(area.code());
            }
        }
        return children;
    }

    private static Map<AreaCode, AreaCode> statesOf(List<Area> areas) {
        var parents = new HashMap<AreaCode, @Nullable AreaCode>();
        areas.forEach(area -> parents.put(area.code(), area.parent()));
        var states = new HashMap<AreaCode, AreaCode>();
        for (var area : areas) {
            AreaCode each = area.code();
            while (each != null && each.level() != AreaLevel.STATE && each.level() != AreaLevel.COUNTRY) {
                each = parents.get(each);
            }
            states.put(area.code(), each == null ? AreaCode.INDIA : each);
        }
        return states;
    }

    private static Set<IndicatorCode> openIndicators(List<Programme> programmes) {
        var open = new LinkedHashSet<IndicatorCode>();
        programmes.stream().filter(Programme::openLive).forEach(each -> open.addAll(each.indicators()));
        return Collections.unmodifiableSet(open);
    }

    private static Map<IndicatorCode, List<Programme>> readersOf(List<Programme> programmes) {
        var readers = new HashMap<IndicatorCode, List<Programme>>();
        for (var programme : programmes) {
            programme
                    .indicators()
                    .forEach(each -> readers.computeIfAbsent(each, any -> new ArrayList<>())
                            .add(programme));
        }
        return readers;
    }

    private static Map<IndicatorCode, DatasetCode> datasetsOf(List<Programme> programmes) {
        var datasets = new HashMap<IndicatorCode, DatasetCode>();
        for (var programme : programmes) {
            programme.indicators().forEach(each -> datasets.putIfAbsent(each, programme.dataset()));
        }
        return datasets;
    }
}
