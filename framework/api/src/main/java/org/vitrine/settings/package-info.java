// SPDX-License-Identifier: Apache-2.0
/** What the retailer says of the shop itself. */
@Version("1.0.0")
@NullMarked
package org.vitrine.settings;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
