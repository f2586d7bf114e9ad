// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names an order. */
public record OrderId(@JsonValue UUID value) {
    @JsonCreator
    public static OrderId of(UUID value) {
        return new OrderId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
