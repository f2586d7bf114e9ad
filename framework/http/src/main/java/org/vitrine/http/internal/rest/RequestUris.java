// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import java.net.URI;
import org.glassfish.jersey.server.internal.ContainerUtils;
import org.vitrine.http.Problem;
import org.vitrine.http.internal.Visit;

/** A request's address as JAX-RS wants it. */
record RequestUris(URI base, URI request) {
    static final String MOUNTED_AT = "/api/v1/";

    static RequestUris of(Visit visit) {
        try {
            var uri = ContainerUtils.encodeUnsafeCharacters(visit.request().uri());
            var path = uri.startsWith("/") ? uri : uri.substring(uri.indexOf('/', uri.indexOf("://") + 3));
            return new RequestUris(URI.create(visit.site() + MOUNTED_AT), URI.create(visit.site() + path));
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "bad-request", "The request's address cannot be read.")
                    .asException();
        }
    }
}
