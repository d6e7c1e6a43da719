package org.sopan.kit.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A resource that speaks somebody else's protocol, whose clients may send query parameters that say nothing here: they
/// are ignored there, where [KnownParameters] refuses them elsewhere.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ForeignParameters {}
