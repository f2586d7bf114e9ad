// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a product. */
public record ProductId(@JsonValue UUID value) {
    @JsonCreator
    public static ProductId of(UUID value) {
        return new ProductId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
