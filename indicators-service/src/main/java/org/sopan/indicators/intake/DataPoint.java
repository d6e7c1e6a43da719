package org.sopan.indicators.intake;

import org.sopan.indicators.catalogue.CodeBook;
import org.sopan.indicators.catalogue.CodeMap;
import org.sopan.indicators.catalogue.Indicator;

/// What a row's code stands for.
///
/// @param source the sender's own code; for rows that name the indicator itself its code
record DataPoint(Indicator indicator, CodeMap.Part part, CodeBook.Source source) {}
