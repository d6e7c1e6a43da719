package org.sopan.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/// What every route of a document must keep. Each method sends what it needs to every route and returns what does not
/// hold; an empty list is a contract that holds.
public final class Contract {

    private static final List<String> METHODS = List.of("PATCH", "DELETE", "PUT", "POST", "GET");

    private static final String UNHEARD_OF = "application/x-unheard-of";

    private static final String BROKEN = "{\"broken\": ";

    private final Document document;
    private final Sender sender;

    private Contract(Document document, Sender sender) {
        this.document = document;
        this.sender = sender;
    }

    /// The contract of an OpenAPI document in JSON, served under an address such as `http://127.0.0.1:8080`; the key or
    /// token opens every route.
    public static Contract of(String openApiJson, String address, String token) {
        return new Contract(Document.parse(openApiJson), new Sender(address, token));
    }

    /// How many operations there are: a suite that checks none has not checked anything.
    public int size() {
        return document.operations().size();
    }

    /// Every operation has a summary, a description, a name, and a described answer that is a success.
    public List<Finding> gapsInTheDocument() {
        var findings = new ArrayList<Finding>();
        var names = new TreeSet<String>();
        for (var operation : document.operations()) {
            for (var field : List.of("summary", "description", "operationId")) {
                if (operation.node().path(field).asText().isBlank()) {
                    findings.add(new Finding(operation.toString(), "has no " + field));
                }
            }
            if (!names.add(operation.node().path("operationId").asText())) {
                findings.add(new Finding(operation.toString(), "shares its operationId with another"));
            }
            if (operation.node().path("responses").properties().stream()
                    .noneMatch(each -> each.getKey().startsWith("2"))) {
                findings.add(new Finding(operation.toString(), "documents no success"));
            }
        }
        return findings;
    }

    /// Every string, whole number and array has a bound.
    public List<Finding> missingBounds() {
        return Bounds.missing(document.root());
    }

    /// A method that a path does not document gets 405 and the methods there are.
    public List<Finding> methodsThatAreNotTaken() {
        return each(operation -> {
            var allowed = document.methodsAt(operation.address());
            var other =
                    METHODS.stream().filter(method -> !allowed.contains(method)).findFirst();
            if (other.isEmpty()) {
                return List.of();
            }
            var exchange = sender.send(other.get(), operation.address());
            var findings = new ArrayList<>(exchange.refusal(405));
            for (var method : allowed) {
                if (!List.of(exchange.header("Allow").split(", *", -1)).contains(method)) {
                    findings.add(exchange.finding("Allow \"" + exchange.header("Allow") + "\" lacks " + method));
                }
            }
            return findings;
        });
    }

    /// A body of a media type nobody has heard of gets 415.
    public List<Finding> bodiesOfAnotherType() {
        return each(operation -> operation.hasBody()
                ? sender.send(operation.method(), operation.address(), UNHEARD_OF, "x")
                        .refusal(415)
                : List.of());
    }

    /// Broken JSON gets 400.
    public List<Finding> brokenBodies() {
        return each(operation -> operation.takesJson()
                ? sender.send(operation.method(), operation.address(), "application/json", BROKEN)
                        .refusal(400)
                : List.of());
    }

    /// A route that needs a key answers 401 without one, and says how to send it.
    public List<Finding> protectedRoutesWithoutAKey() {
        return each(operation -> {
            if (!operation.security()) {
                return List.of();
            }
            var exchange = sender.withoutToken(operation);
            var findings = new ArrayList<>(exchange.refusal(401));
            if (exchange.header("WWW-Authenticate").isEmpty()) {
                findings.add(exchange.finding("401 without WWW-Authenticate"));
            }
            return findings;
        });
    }

    /// A whole number that is none, or above its bound, gets 400.
    public List<Finding> parametersOutOfBounds() {
        return each(operation -> {
            var findings = new ArrayList<Finding>();
            if (operation.method().equals("GET") && !operation.isEndless()) {
                operation.wholeNumbers().forEach(parameter -> findings.addAll(outOfBounds(operation, parameter)));
            }
            return findings;
        });
    }

    /// Every address that is read answers with what it documents, and an error is a problem document.
    public List<Finding> reads() {
        return each(operation -> operation.method().equals("GET") && !operation.isEndless()
                ? sender.send("GET", operation.address()).findings(operation)
                : List.of());
    }

    private List<Finding> outOfBounds(Operation operation, JsonNode parameter) {
        var name = parameter.path("name").asText();
        var findings = new ArrayList<>(
                sender.send("GET", operation.addressWith(name, "x")).refusal(400));
        var most = parameter.path("schema").path("maximum");
        if (most.isIntegralNumber()) {
            var above = most.bigIntegerValue().add(BigInteger.ONE).toString();
            findings.addAll(
                    sender.send("GET", operation.addressWith(name, above)).refusal(400));
        }
        return findings;
    }

    private List<Finding> each(Function<Operation, List<Finding>> check) {
        return document.operations().stream()
                .flatMap(operation -> check.apply(operation).stream())
                .toList();
    }
}
