/// Answers to anonymous reads, kept for as long as the services allow, and a while longer when they are down.
@NullMarked
package org.sopan.gateway.cache;

import org.jspecify.annotations.NullMarked;
