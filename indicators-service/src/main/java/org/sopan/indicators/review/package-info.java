/// The review of figures, level by level: each looks at its own areas, passes them on or sends them back.
@NullMarked
package org.sopan.indicators.review;

import org.jspecify.annotations.NullMarked;
