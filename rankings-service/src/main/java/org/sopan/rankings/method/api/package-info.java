/// Methods over HTTP.
@NullMarked
package org.sopan.rankings.method.api;

import org.jspecify.annotations.NullMarked;
