package org.sopan.engine.uncertainty;

/// How much one choice moves an output, as Sobol indices: shares of its variance over all choices.
///
/// @param factor a child of the root whose weight it is, [Sensitivity#METHOD] or [Sensitivity#LEFT_OUT]
/// @param firstOrder share that the choice explains alone
/// @param total share that would be left if all others were known; more than the first order where
/// choices act together. Both are estimates and can stray a little below 0 or above 1
public record Influence(String factor, double firstOrder, double total) {}
