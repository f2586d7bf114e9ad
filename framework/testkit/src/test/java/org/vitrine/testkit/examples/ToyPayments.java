// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vitrine.money.Money;
import org.vitrine.payments.NextAction;
import org.vitrine.payments.spi.Dispute;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.PaymentProvider;
import org.vitrine.payments.spi.PaymentProviderUnavailable;
import org.vitrine.payments.spi.ProviderDescription;
import org.vitrine.payments.spi.ProviderDescription.Capability;
import org.vitrine.payments.spi.ProviderDescription.Method;
import org.vitrine.payments.spi.ProviderEvent;
import org.vitrine.payments.spi.WebhookCall;
import org.vitrine.payments.spi.WebhookVerifier;
import org.vitrine.text.LocalText;

/** An honest provider for a {@link ToyBank}. */
class ToyPayments implements PaymentProvider, WebhookVerifier {
    private final URI bank;
    private final HttpClient client = HttpClient.newHttpClient();

    ToyPayments(URI bank) {
        this.bank = bank;
    }

    @Override
    public ProviderDescription describe() {
        var methods = List.of("ok", "declined", "step").stream()
                .map(code -> new Method(code, LocalText.english(code)))
                .toList();
        return new ProviderDescription(
                "toy", LocalText.english("Toy"), methods, Set.of(Capability.values()), Duration.ofSeconds(5));
    }

    @Override
    public Outcome perform(PaymentCommand command) {
        return send(command.key(), line(command));
    }

    @Override
    public Outcome query(PaymentKey key) {
        return send(key, "ask " + key);
    }

    static String line(PaymentCommand command) {
        return switch (command) {
            case PaymentCommand.Authorise wish ->
                "authorise " + wish.key() + " " + wish.method() + " "
                        + wish.amount().minorUnits();
            case PaymentCommand.Capture wish ->
                "capture " + wish.key() + " " + wish.authorisation() + " "
                        + wish.amount().minorUnits();
            case PaymentCommand.VoidAuthorisation wish -> "void " + wish.key() + " " + wish.authorisation();
            case PaymentCommand.Refund wish ->
                "refund " + wish.key() + " " + wish.capture() + " "
                        + wish.amount().minorUnits();
            case PaymentCommand.StartSession wish -> "session " + wish.key();
            case PaymentCommand.ChargeStored wish ->
                "authorise " + wish.key() + " " + wish.storedMethod() + " "
                        + wish.amount().minorUnits();
        };
    }

    Outcome send(PaymentKey key, String line) {
        var request = HttpRequest.newBuilder(bank)
                .POST(HttpRequest.BodyPublishers.ofString(line))
                .build();
        try {
            var reply = client.send(request, BodyHandlers.ofString());
            return reply.statusCode() == 200 ? read(key, reply.body()) : new Outcome.Unknown("not answered");
        } catch (ConnectException e) {
            throw new PaymentProviderUnavailable("no line to the bank", e);
        } catch (IOException e) {
            return new Outcome.Unknown("the line broke");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown("interrupted");
        }
    }

    private static Outcome read(PaymentKey key, String reply) {
        var words = reply.split(" ");
        return switch (words[0]) {
            case "done" -> new Outcome.Done("toy-" + key, Money.of(Long.parseLong(words[1]), "EUR"));
            case "step" -> new Outcome.ActionRequired("toy-" + key, NextAction.redirect("/toy/" + key));
            case "declined" -> new Outcome.Declined(words[1], false);
            case "cancelled", "never" -> new Outcome.Cancelled(words[words.length - 1]);
            default -> new Outcome.Unknown("not understood");
        };
    }

    @Override
    public Verdict verify(WebhookCall call) {
        boolean signed = call.header(ToyBank.SIGNATURE)
                .filter(ToyBank.sign(call.body(), "toy secret")::equals)
                .isPresent();
        return signed ? new Verdict.Genuine(List.of(event(call))) : new Verdict.Refused("It is not signed.");
    }

    static ProviderEvent event(WebhookCall call) {
        var text = new String(call.body(), StandardCharsets.UTF_8);
        var words = text.split(" ");
        var key = new PaymentKey(words[0]);
        return words[1].equals("disputed")
                ? new ProviderEvent.Disputed("disputed-" + key + "-" + words[3], key, dispute(words))
                : new ProviderEvent.Came("decided-" + key, key, read(key, text.substring(words[0].length() + 1)));
    }

    private static Dispute dispute(String... words) {
        return new Dispute(
                "dispute-" + words[0],
                Money.of(Long.parseLong(words[2]), "EUR"),
                Dispute.State.valueOf(words[3].toUpperCase(Locale.ROOT)),
                "fraudulent",
                Optional.empty());
    }
}
