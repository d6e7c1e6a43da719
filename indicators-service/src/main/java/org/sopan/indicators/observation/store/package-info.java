/// Queries over figures and revisions.
@NullMarked
package org.sopan.indicators.observation.store;

import org.jspecify.annotations.NullMarked;
