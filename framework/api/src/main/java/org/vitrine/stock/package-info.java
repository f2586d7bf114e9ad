// SPDX-License-Identifier: Apache-2.0
/** How many pieces there are, and who holds them. */
@Version("1.0.0")
@NullMarked
package org.vitrine.stock;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
