/// Progress of campaigns over HTTP.
@NullMarked
package org.sopan.indicators.campaign.api;

import org.jspecify.annotations.NullMarked;
