package org.sopan.kit.jobs;

/// The right to do a thing alone, for as long as it is renewed.
///
/// @param fence grows with every change of hands; name it in every write ([Leases#require]), because a holder that was
/// stopped and goes on does not know that its time is over
public record Lease(String name, String holder, long fence) {}
