// SPDX-License-Identifier: Apache-2.0
/**
 * The log of each show: everything that happens in it, in order, for ever.
 *
 * <p>Rooms tail it, replay seeks in it, insights fold it, recommendations learn from it.
 */
@Version("1.0.0")
@NullMarked
package org.vitrine.showlog;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
