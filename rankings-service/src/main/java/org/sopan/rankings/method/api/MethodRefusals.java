package org.sopan.rankings.method.api;

import java.util.List;
import java.util.Locale;
import org.sopan.engine.method.MethodRefusal;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;
import org.sopan.rankings.method.StoredMethod;

/// Refused methods as problem documents.
final class MethodRefusals {

    private MethodRefusals() {}

    static Problem refused(List<MethodRefusal> refusals) {
        var violations = refusals.stream()
                .map(refusal -> Violation.at(pointer(refusal.path()), code(refusal), refusal.message()))
                .toList();
        return new Problem(
                ErrorCode.VALIDATION_FAILED,
                "the method has " + refusals.size() + (refusals.size() == 1 ? " error: " : " errors; the first: ")
                        + refusals.getFirst().message(),
                violations);
    }

    static Problem wrongAddress(String code, int version) {
        var detail = "the document is code " + code + ", version " + version + "; it belongs to /v1/methods/" + code
                + "/versions/" + version;
        return new Problem(
                ErrorCode.VALIDATION_FAILED, detail, List.of(Violation.at("/version", "wrong-address", detail)));
    }

    static Problem versionTaken(StoredMethod existing, String sentHash) {
        return new Problem(
                ErrorCode.CONFLICT,
                "method " + existing.code() + " version " + existing.version() + " is stored with hash "
                        + existing.hash() + " and never changes; the document sent has hash " + sentHash
                        + ", give it another version");
    }

    /// `tree.children[0].weights` is `/tree/children/0/weights`.
    static String pointer(String path) {
        if (path.isEmpty() || path.equals("document")) {
            return "";
        }
        return "/" + path.replaceAll("\\[(\\d+)]", ".$1").replace('.', '/');
    }

    /// `UnknownField` is `unknown-field`.
    private static String code(MethodRefusal refusal) {
        return refusal.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
