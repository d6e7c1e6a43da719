/// Findings over HTTP.
@NullMarked
package org.sopan.indicators.finding.api;

import org.jspecify.annotations.NullMarked;
