// SPDX-License-Identifier: Apache-2.0
/** How parts of Vitrine say whether they are well. */
@Version("1.1.0")
@NullMarked
package org.vitrine.health;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
