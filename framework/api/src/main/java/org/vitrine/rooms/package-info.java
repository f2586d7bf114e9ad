// SPDX-License-Identifier: Apache-2.0
/** The live channel of a show. */
@Version("1.0.0")
@NullMarked
package org.vitrine.rooms;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
