/// Keys over HTTP.
@NullMarked
package org.sopan.gateway.keys.api;

import org.jspecify.annotations.NullMarked;
