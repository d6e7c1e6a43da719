/// Journeys and faults through the gateway, black box, against the suite as `sopan up` starts it.
@NullMarked
package org.sopan.acceptance;

import org.jspecify.annotations.NullMarked;
