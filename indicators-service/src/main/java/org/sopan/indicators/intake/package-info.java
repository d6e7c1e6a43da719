/// Taking figures in: rows are read, checked, staged, and applied in one transaction.
@NullMarked
package org.sopan.indicators.intake;

import org.jspecify.annotations.NullMarked;
