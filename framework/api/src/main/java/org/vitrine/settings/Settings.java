// SPDX-License-Identifier: Apache-2.0
package org.vitrine.settings;

import org.osgi.annotation.versioning.ProviderType;
import org.vitrine.identity.Caller;

/** Reads and changes the shop's settings. Reading never blocks. */
@ProviderType
public interface Settings {
    ShopSettings current();

    /** Replaces the settings, with an audit entry. */
    void change(ShopSettings settings, Caller by);
}
