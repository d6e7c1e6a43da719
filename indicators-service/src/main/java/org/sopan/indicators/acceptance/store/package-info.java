/// Acceptances in flight, known by a lock that ends with their transaction.
@NullMarked
package org.sopan.indicators.acceptance.store;

import org.jspecify.annotations.NullMarked;
