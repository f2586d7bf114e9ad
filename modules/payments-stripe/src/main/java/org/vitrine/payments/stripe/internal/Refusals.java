// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentProviderUnavailable;

/** What it means that a call to Stripe failed: a refusal, or that nobody knows. */
final class Refusals {
    private static final System.Logger LOG = System.getLogger(Refusals.class.getName());
    private static final String FUNDS = "insufficient_funds";
    private static final int NOT_FOUND = 404;
    /** Another try, on another day or with the shopper there, may go well. */
    private static final Set<String> RETRYABLE = Set.of(
            "authentication_required",
            "issuer_not_available",
            "processing_error",
            "reenter_transaction",
            "try_again_later",
            FUNDS);

    private Refusals() {}

    /**
     * The outcome that an error stands for.
     *
     * @throws PaymentProviderUnavailable if nothing has reached Stripe, or Stripe takes nothing from this shop
     */
    static Outcome outcome(StripeException error) {
        return switch (error) {
            case CardException card -> declined(card.getCode(), card.getDeclineCode());
            case RateLimitException crowded -> new Outcome.Unknown("Stripe asks for fewer calls");
            case InvalidRequestException wrong -> refused(wrong);
            case AuthenticationException stranger ->
                throw new PaymentProviderUnavailable("Stripe does not take the shop's key");
            case ApiConnectionException cut -> lost(cut);
            default -> new Outcome.Unknown("Stripe answers with status " + error.getStatusCode());
        };
    }

    /**
     * The refusal of a card.
     *
     * @param detail why the bank says so; told only where it is no hint for thieves
     */
    static Outcome.Declined declined(@Nullable String code, @Nullable String detail) {
        var told = FUNDS.equals(detail) ? FUNDS : Optional.ofNullable(code).orElse("card_declined");
        return new Outcome.Declined(
                hyphened(told), RETRYABLE.contains(told) || (detail != null && RETRYABLE.contains(detail)));
    }

    /** Stripe's codes as ours are written. */
    static String hyphened(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Outcome refused(InvalidRequestException error) {
        if (error.getStatusCode() == NOT_FOUND) {
            return new Outcome.Unknown("Stripe does not know what it is asked about");
        }
        LOG.log(Level.WARNING, "Stripe refuses a call: {0}", error.getMessage());
        return new Outcome.Declined(
                hyphened(Optional.ofNullable(error.getCode()).orElse("invalid-request")), false);
    }

    private static Outcome lost(ApiConnectionException error) {
        var cause = error.getCause();
        boolean unsent = cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnknownHostException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException;
        if (unsent) {
            throw new PaymentProviderUnavailable("Stripe cannot be reached", error);
        }
        return new Outcome.Unknown("no answer from Stripe");
    }
}
