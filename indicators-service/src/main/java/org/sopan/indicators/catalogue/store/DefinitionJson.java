package org.sopan.indicators.catalogue.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.function.Function;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.catalogue.Area;
import org.sopan.indicators.catalogue.AreaContext;
import org.sopan.indicators.catalogue.BoundaryEvent;
import org.sopan.indicators.catalogue.Campaign;
import org.sopan.indicators.catalogue.CodeMap;
import org.sopan.indicators.catalogue.Definition;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.indicators.catalogue.Frequency;
import org.sopan.indicators.catalogue.Indicator;
import org.sopan.indicators.catalogue.IndicatorGroup;
import org.sopan.indicators.catalogue.NamedPeriod;
import org.sopan.indicators.catalogue.PackNote;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.catalogue.Provider;
import org.sopan.indicators.catalogue.Target;

/// The stored form of a definition. What a later version of the service wrote in addition is ignored, so that
/// two versions can run on one database.
final class DefinitionJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(codes())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private DefinitionJson() {}

    static String write(Definition definition) {
        try {
            return JSON.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("definition not writable: " + definition.key(), e);
        }
    }

    static Definition read(String kind, String body) {
        try {
            return JSON.readValue(body, typeOf(DefinitionKind.of(kind)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored definition of kind " + kind + " not readable", e);
        }
    }

    private static Class<? extends Definition> typeOf(DefinitionKind kind) {
        return switch (kind) {
            case AREA -> Area.class;
            case AREA_CONTEXT -> AreaContext.class;
            case BOUNDARY_EVENT -> BoundaryEvent.class;
            case CAMPAIGN -> Campaign.class;
            case CODE_MAP -> CodeMap.class;
            case GROUP -> IndicatorGroup.class;
            case INDICATOR -> Indicator.class;
            case PACK -> PackNote.class;
            case PERIOD -> NamedPeriod.class;
            case PROGRAMME -> Programme.class;
            case PROVIDER -> Provider.class;
            case TARGET -> Target.class;
        };
    }

    private static SimpleModule codes() {
        var module = new SimpleModule();
        add(module, AreaCode.class, AreaCode::new);
        add(module, DatasetCode.class, DatasetCode::new);
        // Earlier versions took any word; one that is not known has no rhythm, as it had none then.
        add(module, Frequency.class, word -> Frequency.find(word).orElse(Frequency.IRREGULAR));
        add(module, IndicatorCode.class, IndicatorCode::new);
        add(module, Period.class, Period::parse);
        add(module, ProgrammeCode.class, ProgrammeCode::new);
        add(module, ProviderCode.class, ProviderCode::new);
        return module;
    }

    private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> read) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new FromStringDeserializer<T>(type) {
            @Override
            protected T _deserialize(String value, DeserializationContext context) {
                return read.apply(value);
            }
        });
    }
}
