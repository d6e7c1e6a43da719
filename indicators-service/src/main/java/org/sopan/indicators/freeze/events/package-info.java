/// Tells the other services of freezes: parts, then a marker in every partition.
@NullMarked
package org.sopan.indicators.freeze.events;

import org.jspecify.annotations.NullMarked;
