// SPDX-License-Identifier: Apache-2.0
/** Modules and plug-ins: what runs in this shop, and how to change it while it runs. */
@Version("1.0.0")
@NullMarked
package org.vitrine.extensions;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
