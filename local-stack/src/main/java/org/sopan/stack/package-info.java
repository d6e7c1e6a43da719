/// PostgreSQL, Kafka and the services as real processes.
@NullMarked
package org.sopan.stack;

import org.jspecify.annotations.NullMarked;
