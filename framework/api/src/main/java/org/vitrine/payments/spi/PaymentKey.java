// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.spi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Our name for one command, which makes it idempotent: letters, digits, hyphens and dots, at most 64 of them.
 *
 * <p>The same key never stands for another command.
 */
public record PaymentKey(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    public PaymentKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A payment key is 1 to 64 letters, digits, hyphens and dots");
        }
    }

    @JsonCreator
    public static PaymentKey of(String value) {
        return new PaymentKey(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
