package org.sopan.forum.lifecycle;

/// One rule that content breaks.
///
/// @param pointer JSON pointer into the request, such as `/sessions/0/end`
/// @param code stable word for the rule, such as `end-before-start`
/// @param detail names what, which, got and allowed
public record Breach(String pointer, String code, String detail) {}
