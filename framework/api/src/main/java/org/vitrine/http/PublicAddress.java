// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http;

import org.osgi.annotation.versioning.ProviderType;

/** Where this shop is to be found; a service from the moment the port is open. */
@ProviderType
public interface PublicAddress {
    /** The address under which browsers reach this shop, without a slash at the end: {@code https://shop.example}. */
    String url();

    /** The port that is listened on, also where the configuration asked for any free one. */
    int port();
}
