// SPDX-License-Identifier: Apache-2.0
/** Implemented by those who take commands that come over a room's socket. */
@Version("1.0.0")
@NullMarked
package org.vitrine.rooms.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
