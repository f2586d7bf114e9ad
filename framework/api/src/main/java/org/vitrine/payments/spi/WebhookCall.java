// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.spi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A call at our webhook address, as it came over the wire.
 *
 * @param headers by their names in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // raw bytes are what is signed; never compared
public record WebhookCall(byte[] body, Map<String, List<String>> headers) {
    public WebhookCall {
        body = body.clone();
        headers = headers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().toLowerCase(Locale.ROOT),
                        entry -> List.copyOf(entry.getValue()),
                        (first, second) -> first));
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** The first value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }
}
