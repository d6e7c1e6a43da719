/// Where the programs of PostgreSQL and Kafka lie.
@NullMarked
package org.sopan.stack.parts;

import org.jspecify.annotations.NullMarked;
