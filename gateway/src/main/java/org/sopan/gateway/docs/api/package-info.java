/// Documentation over HTTP.
@NullMarked
package org.sopan.gateway.docs.api;

import org.jspecify.annotations.NullMarked;
