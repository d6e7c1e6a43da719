package org.sopan.acceptance.naive;

/// One line of a figures file that carries a value.
public record Figure(String area, String indicator, String period, double value) {}
