/// Reported figures beside what surveys found: how far apart, and whether chance explains it.
@NullMarked
package org.sopan.indicators.validation;

import org.jspecify.annotations.NullMarked;
