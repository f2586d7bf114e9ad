// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator may say about the one port: {@code config/org.vitrine.http.json}. */
@ObjectClassDefinition(name = "HTTP")
public @interface HttpConfig {
    String PID = "org.vitrine.http";

    @AttributeDefinition(description = "The address to listen on; 0.0.0.0 for all.")
    String bind() default "127.0.0.1";

    @AttributeDefinition(description = "The port; 0 for any free one.")
    int port() default 8080;

    @AttributeDefinition(description = "Where browsers reach this shop, if not at this address and port.")
    String publicUrl() default "";

    @AttributeDefinition(description = "A PEM file with the certificate chain; with tlsKey it makes the port https.")
    String tlsCert() default "";

    @AttributeDefinition(description = "A PEM file with the certificate's private key.")
    String tlsKey() default "";

    @AttributeDefinition(description = "Networks whose X-Forwarded headers are believed, such as 10.0.0.0/8.")
    String[] trustedProxies() default {};

    @AttributeDefinition(description = "Other sites whose pages may call the API, such as https://shop.example.")
    String[] allowedOrigins() default {};

    @AttributeDefinition(description = "The largest request body in bytes, where a resource does not say otherwise.")
    long bodyLimitBytes() default 1 << 20;

    @AttributeDefinition(description = "The most bytes that a request's headers may have.")
    int headerLimitBytes() default 16 << 10;

    @AttributeDefinition(description = "How long a new connection may take for its first request, in seconds.")
    int firstRequestSeconds() default 15;

    @AttributeDefinition(description = "A connection on which nothing moves for so many seconds is closed.")
    int idleSeconds() default 120;

    @AttributeDefinition(description = "API requests that one address may make in a minute; 0 for no limit.")
    int requestsPerMinute() default 3000;

    @AttributeDefinition(
            description = "How long a bundle that goes may take for the requests it has begun, in seconds.")
    int drainSeconds() default 30;
}
