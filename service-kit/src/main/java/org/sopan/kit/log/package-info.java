/// One write, then the log: events commit with the state they tell of, and a relay carries them to Kafka.
@NullMarked
package org.sopan.kit.log;

import org.jspecify.annotations.NullMarked;
