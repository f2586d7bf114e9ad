// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity;

import org.osgi.annotation.versioning.ProviderType;

/** Keeps secrets unreadable at rest (AES-256-GCM with a key id; the master key lies outside the database). */
@ProviderType
public interface Secrets {
    /** Encrypts; each call gives another text. */
    byte[] seal(byte[] plain);

    /** Decrypts what {@link #seal} made; {@link IllegalArgumentException} if it was not made with a known key or was changed. */
    byte[] open(byte[] sealed);
}
