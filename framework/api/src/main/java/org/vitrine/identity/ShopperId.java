// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a shopper, guest or not. */
public record ShopperId(@JsonValue UUID value) {
    @JsonCreator
    public static ShopperId of(UUID value) {
        return new ShopperId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
