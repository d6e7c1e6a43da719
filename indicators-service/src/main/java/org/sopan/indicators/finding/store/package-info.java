/// Findings in PostgreSQL.
@NullMarked
package org.sopan.indicators.finding.store;

import org.jspecify.annotations.NullMarked;
