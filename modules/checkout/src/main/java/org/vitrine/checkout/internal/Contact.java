// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who gets the goods. Personal: never in logs or events. */
record Contact(String email, Map<String, String> address) {
    Contact {
        address = Collections.unmodifiableMap(new LinkedHashMap<>(address));
    }

    @Override
    public String toString() {
        return "Contact";
    }
}
