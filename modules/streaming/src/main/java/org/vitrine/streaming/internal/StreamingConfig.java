// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator may say about streams: {@code config/org.vitrine.streaming.json}. */
@ObjectClassDefinition(name = "Streaming")
public @interface StreamingConfig {
    String PID = "org.vitrine.streaming";

    @AttributeDefinition(description = "The address to listen on for encoders; 0.0.0.0 for all.")
    String bind() default "127.0.0.1";

    @AttributeDefinition(description = "The port for encoders (RTMP); 0 for any free one.")
    int port() default 1935;

    @AttributeDefinition(description = "The port for encoders over TLS (RTMPS), usually 443 or 1936; 0 for none.")
    int tlsPort() default 0;

    @AttributeDefinition(description = "The PEM file of the certificate for RTMPS; the shop's own for https if empty.")
    String tlsCert() default "";

    @AttributeDefinition(description = "The PEM file of that certificate's key.")
    String tlsKey() default "";

    @AttributeDefinition(description = "How long the parts of LL-HLS are, in milliseconds; 500 where thousands watch.")
    int partMillis() default 200;

    @AttributeDefinition(description = "How much of the picture can be fetched again, in seconds.")
    int windowSeconds() default 40;

    @AttributeDefinition(description = "How long a stream is kept when its publisher is lost, in seconds.")
    int graceSeconds() default 60;

    @AttributeDefinition(description = "How many may watch a show over the live socket; others get LL-HLS.")
    int socketViewers() default 500;

    @AttributeDefinition(
            description = "How many of one address may watch over the live socket; others get LL-HLS. Firms share one.")
    int socketViewersOfAddress() default 500;

    @AttributeDefinition(
            description = "How many megabytes of a picture can be fetched again; 0 for a quarter of the heap.")
    int windowMegabytes() default 0;
}
