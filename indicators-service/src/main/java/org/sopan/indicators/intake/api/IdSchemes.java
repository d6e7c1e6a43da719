package org.sopan.indicators.intake.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.intake.Remark;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// What DHIS2 calls id schemes: whether things are named by their uid, their code, their name or an attribute. Here a
/// name is looked up in the provider's code map, which may hold uids and codes alike; the others are refused, and not
/// passed over, because they would be read as what they are not.
final class IdSchemes {

    private static final List<String> TAKEN = List.of("UID", "CODE");

    private static final Set<String> FIELDS = Set.of(
            "idScheme", "dataElementIdScheme", "orgUnitIdScheme", "categoryOptionComboIdScheme", "dataSetIdScheme");

    private IdSchemes() {}

    static boolean concerns(String field) {
        return FIELDS.contains(field);
    }

    /// Of a set of data values.
    static void check(Map<String, String> common) {
        FIELDS.stream().sorted().forEach(field -> check(field, common.get(field)));
    }

    /// @param scheme null where the sender says none
    static void check(String field, @Nullable String scheme) {
        if (scheme != null
                && !scheme.isBlank()
                && !TAKEN.contains(scheme.strip().toUpperCase(Locale.ROOT))) {
            throw new Problem(
                    ErrorCode.VALIDATION_FAILED,
                    field + " \"" + Remark.shortened(scheme) + "\" is not read; allowed are "
                            + String.join(", ", TAKEN)
                            + ": what the provider's code map holds");
        }
    }
}
