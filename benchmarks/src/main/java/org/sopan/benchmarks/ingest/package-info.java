/// How fast figures are taken in, with a bare COPY of the same rows on the same server beside it.
@NullMarked
package org.sopan.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
