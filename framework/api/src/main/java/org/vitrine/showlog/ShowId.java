// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a show and its log. */
public record ShowId(@JsonValue UUID value) {
    @JsonCreator
    public static ShowId of(UUID value) {
        return new ShowId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
