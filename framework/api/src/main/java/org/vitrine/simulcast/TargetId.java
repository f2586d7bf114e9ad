// SPDX-License-Identifier: Apache-2.0
package org.vitrine.simulcast;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a place to which a show is passed on. */
public record TargetId(@JsonValue UUID value) {
    @JsonCreator
    public static TargetId of(UUID value) {
        return new TargetId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
