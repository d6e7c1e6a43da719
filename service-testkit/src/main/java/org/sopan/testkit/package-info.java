/// What the tests of every service share: real PostgreSQL and Kafka, and checks of problem documents.
@NullMarked
package org.sopan.testkit;

import org.jspecify.annotations.NullMarked;
