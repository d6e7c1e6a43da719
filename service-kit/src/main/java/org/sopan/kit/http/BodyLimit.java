package org.sopan.kit.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Gives an endpoint a body limit of its own; others take at most `sopan.http.json-body-bytes`.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {

    /// Name of the setting that holds the limit in bytes, such as `sopan.observations.max-body-bytes`.
    String value();
}
