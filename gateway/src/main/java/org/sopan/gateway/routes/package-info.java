/// Which service owns which path: templates read from the services' OpenAPI documents.
@NullMarked
package org.sopan.gateway.routes;

import org.jspecify.annotations.NullMarked;
