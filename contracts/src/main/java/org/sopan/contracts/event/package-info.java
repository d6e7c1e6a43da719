/// What travels on Kafka: topics, and one record per event type and version.
@NullMarked
package org.sopan.contracts.event;

import org.jspecify.annotations.NullMarked;
