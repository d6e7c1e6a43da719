/// How far a campaign has come: area by area, data point by data point.
@NullMarked
package org.sopan.indicators.campaign;

import org.jspecify.annotations.NullMarked;
