package org.sopan.kit.http;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/// Lets resources take `AreaCode`, `Period` and the other words of the shared vocabulary as parameters: they are read
/// by their own `parse`, whose message becomes the problem's detail.
@Provider
public class VocabularyParameters implements ParamConverterProvider {

    private static final String VOCABULARY = "org.sopan.contracts.vocabulary";

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        if (!type.getPackageName().equals(VOCABULARY)) {
            return null;
        }
        try {
            var parse = type.getMethod("parse", String.class);
            return Modifier.isStatic(parse.getModifiers()) ? new Parsed<>(type, parse) : null;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private record Parsed<T>(Class<T> type, Method parse) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return type.cast(parse.invoke(null, text));
            } catch (InvocationTargetException e) {
                throw new IllegalArgumentException(reason(e), e);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("parse of " + type + " is not public", e);
            }
        }

        private static String reason(InvocationTargetException refused) {
            var cause = refused.getCause();
            return cause == null ? "it is not readable" : String.valueOf(cause.getMessage());
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
