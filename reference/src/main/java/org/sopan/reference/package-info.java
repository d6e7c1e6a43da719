/// The replica of areas, indicators and programmes for the services that do not own them.
///
/// A service that uses it adds `db/reference` to its Flyway locations and injects [CurrentReference]. Events of the
/// catalogue become rows of the service's own database ([CatalogueProjection]); rows become one immutable
/// [Reference] in memory, replaced as a whole, so that a computation reads one state of the catalogue from start
/// to end.
@NullMarked
package org.sopan.reference;

import org.jspecify.annotations.NullMarked;
