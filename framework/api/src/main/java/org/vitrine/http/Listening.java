// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http;

import org.osgi.annotation.versioning.ProviderType;

/** The one port is open; registered as a service for as long as it is. */
@ProviderType
public interface Listening {
    /** The address under which browsers reach this shop, without a slash at the end. */
    String publicUrl();

    /** The TCP port that is listened on. */
    int port();
}
