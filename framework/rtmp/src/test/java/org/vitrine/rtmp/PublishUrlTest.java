// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublishUrlTest {
    @Test
    void an_address_is_taken_apart() {
        assertEquals(
                new PublishUrl(false, "a.rtmp.example.com", 1935, "live2"),
                PublishUrl.of("rtmp://a.rtmp.example.com/live2"));
        assertEquals(
                new PublishUrl(true, "live.example.com", 443, "rtmp"),
                PublishUrl.of("RTMPS://live.example.com:443/rtmp/"));
        assertEquals(
                new PublishUrl(false, "b.example.com", 19350, "live/one?backup=1"),
                PublishUrl.of(" rtmp://b.example.com:19350/live/one?backup=1 "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rtmp://a.example.com/live2",
                "rtmps://a.example.com/app/x?b=1",
                "rtmp://[2001:db8::1]:1936/live",
                "rtmps://a.example.com:1935/app"
            })
    void it_is_written_as_it_was_read(String address) {
        assertEquals(address, PublishUrl.of(address).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "live",
                "http://a.example.com/live",
                "rtmp://a.example.com",
                "rtmp://a.example.com/",
                "rtmp:///live",
                "rtmp://user:word@a.example.com/live",
                "rtmp://a.example.com:70000/live",
                "rtmp://a b/live",
                "rtmp:live"
            })
    void what_is_no_address_is_refused_in_a_sentence(String text) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> PublishUrl.of(text));
        assertTrue(String.valueOf(refusal.getMessage()).endsWith("."), refusal.getMessage());
    }

    @Test
    void an_endless_address_is_refused() {
        var endless = "rtmp://a/" + "x".repeat(1_000);
        assertThrows(IllegalArgumentException.class, () -> PublishUrl.of(endless));
    }
}
