// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a member of the retailer's staff. */
public record StaffId(@JsonValue UUID value) {
    @JsonCreator
    public static StaffId of(UUID value) {
        return new StaffId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
