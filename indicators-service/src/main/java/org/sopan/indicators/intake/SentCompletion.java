package org.sopan.indicators.intake;

/// A sender's word that a data set is complete, as it was sent.
///
/// @param area as the sender spells it
/// @param period as the sender spells it
/// @param completedOn a day, or an instant of which the day counts
public record SentCompletion(String dataSet, String area, String period, String completedOn) {}
