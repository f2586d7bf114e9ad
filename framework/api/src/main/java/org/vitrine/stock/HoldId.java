// SPDX-License-Identifier: Apache-2.0
package org.vitrine.stock;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a hold. */
public record HoldId(@JsonValue UUID value) {
    @JsonCreator
    public static HoldId of(UUID value) {
        return new HoldId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
