/// Work that is done once although several instances run: at a time (jobs), or as long as one lasts (leases).
@NullMarked
package org.sopan.kit.jobs;

import org.jspecify.annotations.NullMarked;
