package org.sopan.forum;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.sopan.kit.identity.Scope;
import org.sopan.testkit.TestToken;

/// Calls of the forum as different people.
public final class Forum {

    private Forum() {}

    /// A person who writes.
    public static RequestSpecification writer(String person) {
        return as(person, Scope.FORUM_WRITE);
    }

    /// A person who reviews.
    public static RequestSpecification reviewer(String person) {
        return as(person, Scope.FORUM_REVIEW);
    }

    public static RequestSpecification as(String person, Scope... scopes) {
        return given().contentType(ContentType.JSON)
                .auth()
                .oauth2(TestToken.of(person).scopes(scopes).sign());
    }

    /// Nobody in particular.
    public static RequestSpecification anyone() {
        return given();
    }

    public static String location(Response created) {
        created.then().statusCode(201);
        return created.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    public static Response move(RequestSpecification who, String address, String to, String reason) {
        return who.body("{\"to\": \"%s\", \"reason\": \"%s\"}".formatted(to, reason))
                .post(address + "/transitions");
    }
}
