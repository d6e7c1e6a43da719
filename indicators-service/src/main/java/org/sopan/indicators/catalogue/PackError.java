package org.sopan.indicators.catalogue;

/// One thing that keeps a pack from being loaded.
///
/// @param pointer kind and code, such as `programme/NFHS/members/D999`
/// @param code stable code of the rule
/// @param detail names what, which, got and allowed
public record PackError(String pointer, String code, String detail) {}
