/// Submissions over HTTP, in JSON, NDJSON and CSV.
@NullMarked
package org.sopan.indicators.intake.api;

import org.jspecify.annotations.NullMarked;
