// SPDX-License-Identifier: Apache-2.0
package org.vitrine.demo.internal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * How to get into the demo, as {@code demo.json} says it; all addresses are whole.
 *
 * @param rtmp what an encoder streams to, without the key
 * @param show the slug of the show on air
 */
@JsonPropertyOrder({"url", "console", "player", "rtmp", "streamKey", "email", "password", "apiKey", "show"})
public record Details(
        String url,
        String console,
        String player,
        String rtmp,
        String streamKey,
        String email,
        String password,
        String apiKey,
        String show) {
    /** Tells no secrets. */
    @Override
    public String toString() {
        return "Details[" + player + "]";
    }
}
