/// Audit samples over HTTP.
@NullMarked
package org.sopan.indicators.audit.api;

import org.jspecify.annotations.NullMarked;
