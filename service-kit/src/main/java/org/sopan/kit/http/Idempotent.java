package org.sopan.kit.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Put on an endpoint that creates something: a request with an `Idempotency-Key` takes effect once, however often it
/// is sent. The method returns a `Response`; everything it writes happens in one transaction, which this opens, and
/// which also stores the answer. Work outside of that transaction (a `REQUIRES_NEW`) would not be undone.
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
