/// What a programme expected for a period, what came, when, and what did not: absence of data is a finding.
@NullMarked
package org.sopan.indicators.completeness;

import org.jspecify.annotations.NullMarked;
