/// Exactly-once effects from Kafka: a poll's records and the offset row change in one PostgreSQL transaction.
@NullMarked
package org.sopan.kit.consume;

import org.jspecify.annotations.NullMarked;
