/// The guides, run as a reader would.
@NullMarked
package org.sopan.acceptance.guides;

import org.jspecify.annotations.NullMarked;
