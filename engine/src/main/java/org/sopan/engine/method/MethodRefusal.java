package org.sopan.engine.method;

import java.util.List;

/// Why a method document is not accepted. Each names what is wrong, where, what was found and what is allowed.
///
/// `path` is the place in the document, such as `indicators.NFHS-ANC1.normalisation`.
public sealed interface MethodRefusal {

    /// Where in the document.
    String path();

    /// One sentence for the author of the method.
    String message();

    /// A field the document form does not know; a misspelt setting must not be ignored in silence.
    record UnknownField(String path, String field, List<String> allowed) implements MethodRefusal {
        public UnknownField {
            allowed = List.copyOf(allowed);
        }

        @Override
        public String message() {
            return path + ": field \"" + field + "\" is not known; allowed are " + String.join(", ", allowed);
        }
    }

    record MissingField(String path, String field) implements MethodRefusal {
        @Override
        public String message() {
            return path + ": field \"" + field + "\" is missing";
        }
    }

    record WrongType(String path, String wanted, String got) implements MethodRefusal {
        @Override
        public String message() {
            return path + ": " + got + " where " + wanted + " is wanted";
        }
    }

    record UnknownOption(String path, String got, List<String> allowed) implements MethodRefusal {
        public UnknownOption {
            allowed = List.copyOf(allowed);
        }

        @Override
        public String message() {
            return path + ": \"" + got + "\" is not an option; allowed are " + String.join(", ", allowed);
        }
    }

    record OutOfRange(String path, String got, String allowed) implements MethodRefusal {
        @Override
        public String message() {
            return path + ": " + got + " is outside " + allowed;
        }
    }

    /// Two nodes, or a node and an indicator, of one code: a rank by that code would be ambiguous.
    record DuplicateCode(String path, String code) implements MethodRefusal {
        @Override
        public String message() {
            return path + ": code \"" + code + "\" is used twice; every node and indicator has its own";
        }
    }

    /// A code that is named here and defined nowhere, or defined and used nowhere.
    record UnmatchedCode(String path, String code, String problem) implements MethodRefusal {
        @Override
        public String message() {
            return path + ": \"" + code + "\" " + problem;
        }
    }

    record NegativeWeight(String path, String node, String child, double got) implements MethodRefusal {
        @Override
        public String message() {
            return path + ": weight of \"" + child + "\" in node \"" + node + "\" is " + got
                    + "; a weight is zero or more";
        }
    }

    record ZeroWeightSum(String path, String node) implements MethodRefusal {
        @Override
        public String message() {
            return path + ": the weights in node \"" + node + "\" sum to zero; at least one must be more";
        }
    }

    /// Goalposts, scales or target and worst that coincide: nothing could be divided by their distance.
    record NoRange(String path, String indicator, double low, double high) implements MethodRefusal {
        @Override
        public String message() {
            return path + ": indicator \"" + indicator + "\" has no range: low " + low + " must be below high " + high;
        }
    }

    /// A mean that is not defined at zero or below stands without an explicit floor.
    record FloorNeeded(String path, String node, String aggregation, String allowed) implements MethodRefusal {
        @Override
        public String message() {
            return path + ": node \"" + node + "\": the " + aggregation
                    + " mean is not defined for every value; state a floor " + allowed;
        }
    }

    /// Two settings that cannot hold together.
    record Contradiction(String path, String problem) implements MethodRefusal {
        @Override
        public String message() {
            return path + ": " + problem;
        }
    }
}
