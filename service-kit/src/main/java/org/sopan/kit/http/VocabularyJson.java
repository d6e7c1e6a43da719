package org.sopan.kit.http;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.contracts.vocabulary.ProviderCode;

/// The words of the shared vocabulary are plain text in JSON: `"D445"`, `"2026-04"`. They are read by their own
/// constructors, whose message becomes the detail of the problem.
@Singleton
class VocabularyJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        var words = new SimpleModule("vocabulary");
        add(words, AreaCode.class, AreaCode::parse);
        add(words, DatasetCode.class, DatasetCode::new);
        add(words, IndicatorCode.class, IndicatorCode::new);
        add(words, Period.class, Period::parse);
        add(words, ProgrammeCode.class, ProgrammeCode::new);
        add(words, ProviderCode.class, ProviderCode::new);
        mapper.registerModule(words);
    }

    private static <T> void add(SimpleModule words, Class<T> type, Function<String, T> parse) {
        words.addSerializer(type, ToStringSerializer.instance);
        words.addDeserializer(type, new Word<>(type, parse));
    }

    private static final class Word<T> extends FromStringDeserializer<T> {

        private final transient Function<String, T> parse;

        Word(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) {
            return parse.apply(text);
        }
    }
}
