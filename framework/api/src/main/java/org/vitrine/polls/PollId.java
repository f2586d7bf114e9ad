// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a poll or a quiz. */
public record PollId(@JsonValue UUID value) {
    @JsonCreator
    public static PollId of(UUID value) {
        return new PollId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
