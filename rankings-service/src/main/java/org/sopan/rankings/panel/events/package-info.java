/// Observations from Kafka: into the tables, and into memory.
@NullMarked
package org.sopan.rankings.panel.events;

import org.jspecify.annotations.NullMarked;
