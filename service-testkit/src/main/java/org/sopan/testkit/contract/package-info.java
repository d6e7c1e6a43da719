/// One suite of checks for every route of an OpenAPI document: it grows with the document by itself. Plain JDK, Jackson
/// and AssertJ, so that it runs inside a service's tests and from outside, through the gateway.
@NullMarked
package org.sopan.testkit.contract;

import org.jspecify.annotations.NullMarked;
