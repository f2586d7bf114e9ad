// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a payment. */
public record PaymentId(@JsonValue UUID value) {
    @JsonCreator
    public static PaymentId of(UUID value) {
        return new PaymentId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
