/// What arrived, and what was declared complete.
@NullMarked
package org.sopan.indicators.completeness.store;

import org.jspecify.annotations.NullMarked;
