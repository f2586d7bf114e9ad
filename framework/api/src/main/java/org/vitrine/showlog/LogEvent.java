// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.json.Json;

/**
 * An event as it stands in the log, and as it is sent to those who may see it.
 *
 * @param epoch the number of the appender's lease; grows when another node takes over
 * @param offset its place in the show's log, from 1, without gaps, going on across epochs
 * @param mediaTimeMillis on the programme clock (EXT-X-PROGRAM-DATE-TIME's), in milliseconds since 1970, {@code mediaTime} in JSON; empty where there
 *     is no picture
 * @param data what happened, with the texts that have not been erased
 */
@JsonPropertyOrder({"show", "epoch", "offset", "id", "at", "mediaTime", "type", "version", "audience", "actor", "data"})
public record LogEvent(
        ShowId show,
        long epoch,
        long offset,
        UUID id,
        Instant at,
        @JsonProperty("mediaTime") Optional<Long> mediaTimeMillis,
        String type,
        int version,
        Audience audience,
        Optional<Actor> actor,
        JsonNode data) {

    /** What happened as a record of this type; empty if it is something else. */
    public <F extends Record & Fact> Optional<F> as(Class<F> factType) {
        var wanted = factType.getAnnotation(EventType.class);
        if (wanted == null || !wanted.value().equals(type)) {
            return Optional.empty();
        }
        return Optional.of(Json.mapper().convertValue(data, factType));
    }
}
