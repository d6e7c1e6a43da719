/// Staging, revisions and submissions in PostgreSQL.
@NullMarked
package org.sopan.indicators.intake.store;

import org.jspecify.annotations.NullMarked;
