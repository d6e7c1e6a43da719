package org.sopan.kit.jobs;

/// Another holds the lease now; what was to be written must not be.
public final class LeaseLost extends RuntimeException {

    public LeaseLost(Lease lease) {
        super("lease \"" + lease.name() + "\" with fence " + lease.fence() + " was taken over");
    }
}
