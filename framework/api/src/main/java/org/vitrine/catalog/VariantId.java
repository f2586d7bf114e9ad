// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a variant: what is put into a cart and counted in stock. */
public record VariantId(@JsonValue UUID value) {
    @JsonCreator
    public static VariantId of(UUID value) {
        return new VariantId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
