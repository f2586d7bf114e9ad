// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.net.URI;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.UniqueId.Segment;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The contract finds out providers that are wrong in the ways that cost money: each where it is wrong, and nowhere else. */
final class WrongPaymentsTest {
    private static final int RIGHT_AT_LEAST = 50;

    private static volatile Function<URI, ToyPayments> provider = ToyPayments::new;

    @Test
    void whoeverChargesAgainOnARetryIsFoundOut() {
        assertFoundOut(
                WrongPayments.Doubling::new,
                "anAuthorisationOnASpoiltLineIsMadeOnce",
                "aStoredMethodOnASpoiltLineIsChargedOnce",
                "aCaptureOnASpoiltLineIsMadeOnce",
                "aRefundOnASpoiltLineIsMadeOnce",
                "whatIsLetGoOnASpoiltLineIsHeldNoMore",
                "whatIsAskedForInAStormOfErrorsIsDoneOnce",
                "whatManyAskForAtOnceOnASpoiltLineIsDoneOnce",
                "whatIsDoneUnseenIsNotDeniedWhenTheQuestionIsSpoiltToo");
    }

    @Test
    void whoeverTellsWhatIsUnknownAsFailedIsFoundOut() {
        assertFoundOut(
                WrongPayments.Hasty::new,
                "anAuthorisationOnASpoiltLineIsMadeOnce",
                "aStoredMethodOnASpoiltLineIsChargedOnce",
                "aCaptureOnASpoiltLineIsMadeOnce",
                "aRefundOnASpoiltLineIsMadeOnce",
                "whatIsLetGoOnASpoiltLineIsHeldNoMore",
                "whatIsAskedForInAStormOfErrorsIsDoneOnce",
                "whatManyAskForAtOnceOnASpoiltLineIsDoneOnce",
                "whatIsDoneIsNotDeniedWhenTheQuestionIsSpoilt",
                "whatIsDoneUnseenIsNotDeniedWhenTheQuestionIsSpoiltToo");
    }

    @Test
    void whoeverLosesPatienceInAStormIsFoundOut() {
        assertFoundOut(
                WrongPayments.Impatient::new,
                "whatIsAskedForInAStormOfErrorsIsDoneOnce",
                "whatManyAskForAtOnceOnASpoiltLineIsDoneOnce");
    }

    @Test
    void whoeverDeniesWhatCouldNotBeAskedIsFoundOut() {
        assertFoundOut(
                WrongPayments.Denying::new,
                "whatIsAskedForInAStormOfErrorsIsDoneOnce",
                "whatIsDoneIsNotDeniedWhenTheQuestionIsSpoilt",
                "whatIsDoneUnseenIsNotDeniedWhenTheQuestionIsSpoiltToo");
    }

    @Test
    void whoeverDoesNotDoWhatNeverBeganIsFoundOut() {
        assertFoundOut(
                WrongPayments.Unforgiving::new,
                "whatIsToldAsNeverBegunCanStillBeDone",
                "anAuthorisationOnASpoiltLineIsMadeOnce",
                "aStoredMethodOnASpoiltLineIsChargedOnce",
                "aCaptureOnASpoiltLineIsMadeOnce",
                "aRefundOnASpoiltLineIsMadeOnce",
                "whatIsLetGoOnASpoiltLineIsHeldNoMore",
                "whatIsAskedForInAStormOfErrorsIsDoneOnce");
    }

    @Test
    void whoeverKeepsWhatIsToldAsLetGoIsFoundOut() {
        assertFoundOut(
                WrongPayments.Careless::new,
                "whatIsLetGoOnASpoiltLineIsHeldNoMore",
                "whatIsAskedForInAStormOfErrorsIsDoneOnce");
    }

    @Test
    void whoeverGivesBackTwiceWhenAskedTwiceAtOnceIsFoundOut() {
        assertFoundOut(
                WrongPayments.Racing::new,
                "whatManyAskForAtOnceIsDoneOnce",
                "whatManyAskForAtOnceOnASpoiltLineIsDoneOnce");
    }

    @Test
    void whoeverChargesAStoredMethodTwiceIsFoundOut() {
        assertFoundOut(
                WrongPayments.Greedy::new,
                "aStoredMethodIsChargedOnceForOneKey",
                "aStoredMethodOnASpoiltLineIsChargedOnce",
                "whatManyAskForAtOnceIsDoneOnce",
                "whatManyAskForAtOnceOnASpoiltLineIsDoneOnce",
                "whatIsAskedForInAStormOfErrorsIsDoneOnce",
                "whatIsDoneUnseenIsNotDeniedWhenTheQuestionIsSpoiltToo",
                "aReportThatComesBeforeTheReplyIsRead");
    }

    @Test
    void whoeverBelievesEveryReportIsFoundOut() {
        assertFoundOut(
                WrongReports.Credulous::new,
                "aReportThatIsNotSignedIsRefused",
                "aReportThatWasChangedOnTheWayIsRefused",
                "aReportThatIsSignedWithAnotherSecretIsRefused",
                "aReportWithTheSignatureOfAnotherIsRefused");
    }

    @Test
    void whoeverDoesNotCompareSignaturesIsFoundOut() {
        assertFoundOut(
                WrongReports.Glancing::new,
                "aReportThatWasChangedOnTheWayIsRefused",
                "aReportThatIsSignedWithAnotherSecretIsRefused",
                "aReportWithTheSignatureOfAnotherIsRefused");
    }

    @Test
    void whoeverRefusesAReportThatComesBeforeTheReplyIsFoundOut() {
        assertFoundOut(WrongReports.Surprised::new, "aReportThatComesBeforeTheReplyIsRead");
    }

    @Test
    void whoeverTakesAChargeBackForAnothersIsFoundOut() {
        assertFoundOut(
                WrongReports.Mistaken::new,
                "aChargeBackIsReportedOfWhatWasTaken",
                "aChargeBackTakesNoMoreThanThePartThatWasTaken",
                "theEndOfAChargeBackIsReported");
    }

    private static void assertFoundOut(Function<URI, ToyPayments> wrong, String... tests) {
        provider = wrong;
        var summary = underTheContract();
        var failed = summary.getFailures().stream()
                .map(failure -> method(failure.getTestIdentifier()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(new TreeSet<>(Arrays.asList(tests)), failed);
        assertTrue(summary.getTestsSucceededCount() >= RIGHT_AT_LEAST, "hardly anything is right in its eyes");
    }

    private static TestExecutionSummary underTheContract() {
        var listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Wrong.class))
                                .build(),
                        listener);
        return listener.getSummary();
    }

    /** Its test's name, of a repeated one too. */
    private static String method(TestIdentifier test) {
        return test.getUniqueIdObject().getSegments().stream()
                .map(Segment::getValue)
                .filter(value -> value.contains("("))
                .map(value -> value.substring(value.indexOf('#') + 1, value.indexOf('(')))
                .findFirst()
                .orElse(test.getDisplayName());
    }

    /** Puts whichever is wrong just now under the contract. */
    static final class Wrong extends ToyContract {
        @Override
        ToyPayments toy(URI url) {
            return provider.apply(url);
        }
    }
}
