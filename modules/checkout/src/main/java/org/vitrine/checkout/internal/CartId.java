// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a cart. */
record CartId(@JsonValue UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
