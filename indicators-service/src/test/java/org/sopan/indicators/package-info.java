/// Checks of the service as its callers see it.
@NullMarked
package org.sopan.indicators;

import org.jspecify.annotations.NullMarked;
