/// What a stranger does with the suite, from simple to complex; one shared suite, real figures.
@NullMarked
package org.sopan.acceptance.journeys;

import org.jspecify.annotations.NullMarked;
