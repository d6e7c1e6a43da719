package org.sopan.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The same checks for every route of a document; a service, or the suite as a whole, extends this and says where it
/// is.
public abstract class ContractTest {

    /// The document, the address, and a key that opens every route. Asked once per test.
    protected abstract Contract contract();

    @Test
    void theDocumentHasRoutes() {
        assertThat(contract().size()).isPositive();
    }

    @Test
    void everyRouteIsDescribed() {
        assertThat(contract().gapsInTheDocument()).isEmpty();
    }

    @Test
    void everyStringWholeNumberAndArrayHasABound() {
        assertThat(contract().missingBounds()).isEmpty();
    }

    @Test
    void aMethodThatIsNotTakenIsRefusedWithThoseThatAre() {
        assertThat(contract().methodsThatAreNotTaken()).isEmpty();
    }

    @Test
    void aBodyOfAnotherMediaTypeIsRefused() {
        assertThat(contract().bodiesOfAnotherType()).isEmpty();
    }

    @Test
    void brokenJsonIsRefused() {
        assertThat(contract().brokenBodies()).isEmpty();
    }

    @Test
    void aProtectedRouteIsClosedWithoutAKey() {
        assertThat(contract().protectedRoutesWithoutAKey()).isEmpty();
    }

    @Test
    void aParameterOutOfBoundsIsRefused() {
        assertThat(contract().parametersOutOfBounds()).isEmpty();
    }

    @Test
    void everyReadAnswersAsDocumented() {
        assertThat(contract().reads()).isEmpty();
    }
}
