package org.sopan.kit.problem;

/// What the page of a problem says to the person who met it.
///
/// @param happened why a request gets this answer, in a sentence or two
/// @param remedy what to do now
public record Advice(String happened, String remedy) {

    /// The words for a code. They live apart from the codes, so that a better sentence changes no rule.
    public static Advice on(ErrorCode code) {
        return switch (code.status() / 100) {
            case 5 -> onOurSide(code);
            default -> onTheRequest(code);
        };
    }

    private static Advice onOurSide(ErrorCode code) {
        return switch (code) {
            case BUSY ->
                new Advice(
                        "More work arrived at once than this part of the suite takes on. Nothing of the request was kept.",
                        "Send it again after the seconds in `Retry-After`, with the same `Idempotency-Key` if it writes.");
            case UPSTREAM_UNAVAILABLE ->
                new Advice(
                        "A part of the suite that is needed for this answer does not run or cannot be reached. "
                                + "A write that gets this answer was not accepted.",
                        "Send it again after the seconds in `Retry-After`. Reads of rankings go on meanwhile, marked with their age.");
            case UPSTREAM_FAILED ->
                new Advice(
                        "A part of the suite took the request and broke off before its answer was whole. "
                                + "Whether a write took effect is not known.",
                        "Send a read again; send a write again with the same `Idempotency-Key`.");
            case POSITION_NOT_REACHED ->
                new Advice(
                        "The answer was wanted as of a position (`atLeast`) that this part has not read within the time "
                                + "it waits.",
                        "Ask again after the seconds in `Retry-After`, or without `atLeast` for what is known now.");
            case UPSTREAM_TIMEOUT ->
                new Advice(
                        "A part of the suite took longer than a request may take. Whether a write took effect is not known.",
                        "Send a write again with the same `Idempotency-Key`: it takes effect once, and you get its answer.");
            default ->
                new Advice(
                        "The suite met something it was not built for. It is logged with the request id; nothing was half written.",
                        "Send it again once. If it stays, report it with the `requestId` of the answer.");
        };
    }

    private static Advice onTheRequest(ErrorCode code) {
        return switch (code) {
            case UNAUTHENTICATED, FORBIDDEN, AREA_NOT_ALLOWED, QUOTA_EXCEEDED -> onTheKey(code);
            case MALFORMED_BODY,
                    BODY_MISSING,
                    UNFIT_BODY,
                    PAYLOAD_TOO_LARGE,
                    UNSUPPORTED_MEDIA_TYPE,
                    VALIDATION_FAILED -> onTheBody(code);
            case CONFLICT,
                    PRECONDITION_FAILED,
                    PRECONDITION_REQUIRED,
                    IDEMPOTENT_REQUEST_RUNNING,
                    IDEMPOTENCY_KEY_REUSED,
                    INVALID_IDEMPOTENCY_KEY -> onTheState(code);
            default -> onTheAddress(code);
        };
    }

    private static Advice onTheKey(ErrorCode code) {
        return switch (code) {
            case FORBIDDEN ->
                new Advice(
                        "The key is valid, and does not have the scope this needs. The detail names the scope and those the key has.",
                        "Ask whoever gave you the key for one with that scope.");
            case AREA_NOT_ALLOWED ->
                new Advice(
                        "The key, or the provider it belongs to, does not reach the area named in the detail. "
                                + "Nobody writes another's figures.",
                        "Check the area's code. If it is yours, ask for the key or the provider to be widened.");
            case QUOTA_EXCEEDED ->
                new Advice(
                        "The key or the address has sent more in a short time than its quota allows; the `RateLimit` headers show how much.",
                        "Wait the seconds in `Retry-After`, then go on more slowly. Send figures in larger submissions, not in more.");
            default ->
                new Advice(
                        "The address needs a key, and none was sent, or the one sent is unknown, expired or revoked.",
                        "Send the key as `Authorization: Bearer <key>` or as `X-API-Key: <key>`.");
        };
    }

    private static Advice onTheBody(ErrorCode code) {
        return switch (code) {
            case BODY_MISSING ->
                new Advice(
                        "The address needs a body, and the request had none, or only the word null.",
                        "Send the body the documentation of the address shows.");
            case UNFIT_BODY ->
                new Advice(
                        "The body is JSON, but a field is unknown, missing, or holds another kind of value. "
                                + "`errors` gives each place as a JSON pointer, with line and column.",
                        "Compare the place with the schema of the address. Unknown fields are refused, so that a misspelt one is not lost.");
            case PAYLOAD_TOO_LARGE ->
                new Advice(
                        "The body, after decompression, is larger than this address takes. The detail names the limit.",
                        "Send it in several parts, each with an `Idempotency-Key` of its own.");
            case UNSUPPORTED_MEDIA_TYPE ->
                new Advice(
                        "The `Content-Type` of the body is not one this address reads. The detail lists those it does.",
                        "Set `Content-Type` to what the body is, and the body to what the address reads.");
            case VALIDATION_FAILED ->
                new Advice(
                        "The body was read and understood, and something in it is wrong: a value out of range, an unknown code, a broken rule. "
                                + "`errors` lists each with its place, and with what was probably meant where that is clear.",
                        "Mend the places in `errors` and send the request again, with a new `Idempotency-Key`.");
            default ->
                new Advice(
                        "The body is not what its `Content-Type` says: broken JSON, the same field twice, nested too deeply. "
                                + "The detail gives line and column.",
                        "Write the body with a JSON library, not by joining text.");
        };
    }

    private static Advice onTheState(ErrorCode code) {
        return switch (code) {
            case PRECONDITION_FAILED ->
                new Advice(
                        "Somebody changed the resource after you read it: the version in `If-Match` is not the present one.",
                        "Read it again, make your change on the new version, and send it with the new `ETag`.");
            case PRECONDITION_REQUIRED ->
                new Advice(
                        "This change must say which version it changes, so that no one's work is lost.",
                        "Read the resource, and send its `ETag` back in `If-Match`.");
            case IDEMPOTENT_REQUEST_RUNNING ->
                new Advice(
                        "A request with the same `Idempotency-Key` has arrived before and is not finished.",
                        "Send it again after the seconds in `Retry-After`: you get the answer of the first.");
            case IDEMPOTENCY_KEY_REUSED ->
                new Advice(
                        "The `Idempotency-Key` was used in the last seven days for a request with another body or other parameters.",
                        "Give every new request a new key, such as a UUID; repeat a key only with the very same bytes.");
            case INVALID_IDEMPOTENCY_KEY ->
                new Advice(
                        "The `Idempotency-Key` is empty, too long, or has characters that are not allowed.",
                        "Send 1 to 128 visible ASCII characters without quotes inside, such as a UUID.");
            default ->
                new Advice(
                        "The request is right in itself and does not fit what is stored: it exists already, it is still in use, "
                                + "or its state does not allow the step.",
                        "Read the resource, and decide with its present state.");
        };
    }

    private static Advice onTheAddress(ErrorCode code) {
        return switch (code) {
            case INVALID_PARAMETER ->
                new Advice(
                        "A parameter in the address or a header cannot be read, is outside its bounds, or is one the address does not know. The detail names it.",
                        "Correct the parameter; the documentation of the address shows its form and bounds.");
            case INVALID_CURSOR ->
                new Advice(
                        "The `cursor` was cut, changed, or belongs to another list or other filters.",
                        "Begin again without a cursor, and follow `next` or the `Link` header as they are.");
            case NOT_FOUND ->
                new Advice(
                        "There is nothing at this address: the path is misspelt, or what it names does not exist.",
                        "Compare the path with the documentation, and the codes in it with the catalogue.");
            case METHOD_NOT_ALLOWED ->
                new Advice(
                        "The address exists and does not answer to this method. `Allow` lists those it answers to.",
                        "Use one of the methods in `Allow`.");
            case NOT_ACCEPTABLE ->
                new Advice(
                        "None of the forms of this answer fits `Accept` or `format`. The detail lists the forms there are.",
                        "Ask for one of them, or leave `Accept` and `format` out.");
            case GONE ->
                new Advice("What was at this address is no longer kept.", "Begin again from the list it came from.");
            case URI_TOO_LONG ->
                new Advice("The address is longer than the suite reads.", "Ask with fewer values at a time.");
            case HEADERS_TOO_LARGE ->
                new Advice(
                        "The headers of the request are larger than the suite reads.",
                        "Leave out headers it does not need.");
            default ->
                new Advice(
                        "The request cannot be read: it breaks a rule of HTTP, or what it asks for makes no sense here.",
                        "Compare it with the documentation of the address.");
        };
    }
}
