/// The suite's documentation: one merged OpenAPI document, the error catalogue, a page for people.
@NullMarked
package org.sopan.gateway.docs;

import org.jspecify.annotations.NullMarked;
