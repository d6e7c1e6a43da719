/// Tells the other services of findings.
@NullMarked
package org.sopan.indicators.finding.events;

import org.jspecify.annotations.NullMarked;
