package org.sopan.engine.explain;

/// An indicator that can be improved for money, as far as it counts.
///
/// @param to the furthest figure that still counts for more
/// @param unitCost of one unit of the figure
record Purchase(int leaf, double from, double to, double unitCost) {

    /// The cost of the whole way.
    double whole() {
        return unitCost * Math.abs(to - from);
    }

    /// The figure that so much money buys.
    double figure(double money) {
        if (money >= whole()) {
            return to;
        }
        return from + Math.copySign(money / unitCost, to - from);
    }
}
