/// PostgreSQL, Kafka and the services as real processes, for `sopan up`, tests and benchmarks.
@NullMarked
package org.sopan.stack;

import org.jspecify.annotations.NullMarked;
