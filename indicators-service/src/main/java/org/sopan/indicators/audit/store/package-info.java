/// Audit samples in PostgreSQL.
@NullMarked
package org.sopan.indicators.audit.store;

import org.jspecify.annotations.NullMarked;
