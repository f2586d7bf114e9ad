// SPDX-License-Identifier: Apache-2.0
/** Carts and orders. */
@Version("1.0.0")
@NullMarked
package org.vitrine.checkout;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
