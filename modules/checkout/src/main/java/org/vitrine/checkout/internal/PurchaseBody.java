// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.json.Json;
import org.vitrine.money.Money;
import org.vitrine.payments.PaymentMethod;
import org.vitrine.settings.ShopSettings;

/**
 * What a shopper sends to complete a cart.
 *
 * @param address by field: name, street, postcode, city, country
 * @param acceptedTerms the version of the terms that was accepted, or {@code true} for the one of now
 * @param total what the shopper was shown; another sum is refused as price-changed
 */
public record PurchaseBody(
        @Nullable String email,
        @Nullable Map<String, String> address,
        @Nullable PaymentBody payment,
        @Nullable String acceptedTerms,
        @Nullable Money total) {
    /** Good enough to send a message to and to find mistyped ones; whether it exists only a message can tell. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]{1,64}@[^\\s@,;<>.]+(\\.[^\\s@,;<>.]+)*");

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_FIELD = 200;
    private static final int LONGEST_TERMS = 100;
    private static final int FIELDS = 12;
    private static final String RETURN = "/api/v1/payments/return";
    private static final Pattern OWN_PATH = Pattern.compile("/[^/\\\\\\s][^\\\\\\s]{0,1900}|/");

    /** How the shopper wants to pay, and where a page of the provider leads back to, in this shop. */
    public record PaymentBody(
            @Nullable String provider,
            @Nullable String method,
            @Nullable String returnUrl) {}

    /** Checks it; a {@link Refusal} tells in a sentence what is wrong. */
    Purchase checked(@Nullable String key, ShopSettings shop, String publicUrl) {
        return new Purchase(
                checkedKey(key),
                digest(),
                new Contact(checkedEmail(), checkedAddress(shop)),
                choice(),
                publicUrl + returnPath(),
                terms(shop),
                Optional.ofNullable(total));
    }

    private static String checkedKey(@Nullable String key) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw bad(
                    "idempotency-key-required",
                    "Send a header Idempotency-Key of 1 to " + LONGEST_KEY
                            + " characters, the same for each repetition of this request.");
        }
        return key;
    }

    private String checkedEmail() {
        if (email == null
                || email.length() > LONGEST_EMAIL
                || !EMAIL.matcher(email).matches()) {
            throw bad("bad-request", "An order needs an \"email\" of the form name@example.com.");
        }
        return email;
    }

    private Map<String, String> checkedAddress(ShopSettings shop) {
        if (address == null) {
            return Map.of();
        }
        boolean good = address.size() <= FIELDS
                && address.entrySet().stream()
                        .allMatch(field -> field.getKey().length() <= LONGEST_FIELD
                                && field.getValue() != null
                                && field.getValue().length() <= LONGEST_FIELD);
        if (!good) {
            throw bad("bad-request", "An \"address\" has at most " + FIELDS + " fields of at most 200 characters.");
        }
        var country = address.get("country");
        if (country != null && !shop.countries().contains(country)) {
            throw bad("no-shipping", "This shop does not ship to " + country + ".");
        }
        return address;
    }

    private PaymentMethod.Choice choice() {
        if (payment == null || payment.provider() == null || payment.method() == null) {
            throw bad("bad-request", "Say how to pay: \"payment\": {\"provider\": …, \"method\": …}.");
        }
        return new PaymentMethod.Choice(payment.provider(), payment.method());
    }

    /** Only into this shop: a page of the provider must not lead astray. */
    private String returnPath() {
        var wanted = Optional.ofNullable(payment).map(PaymentBody::returnUrl).orElse(RETURN);
        if (!OWN_PATH.matcher(wanted).matches()) {
            throw bad("bad-request", "The \"returnUrl\" is a path of this shop, beginning with one slash.");
        }
        return wanted;
    }

    private Optional<String> terms(ShopSettings shop) {
        if (acceptedTerms != null && acceptedTerms.length() > LONGEST_TERMS) {
            throw bad(
                    "bad-request", "The \"acceptedTerms\" name a version in at most " + LONGEST_TERMS + " characters.");
        }
        return Optional.ofNullable(acceptedTerms)
                .filter(said -> !said.equals("false"))
                .map(said -> said.equals("true") ? shop.termsVersion() : said);
    }

    private String digest() {
        try {
            var body = Json.write(this).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Refusal bad(String code, String sentence) {
        return Refusal.of(400, code, sentence);
    }

    @Override
    public String toString() {
        return "PurchaseBody[" + Objects.toString(payment) + "]";
    }
}
