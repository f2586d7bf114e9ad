// SPDX-License-Identifier: Apache-2.0
/** Implemented by those who talk over sockets of their own. */
@Version("1.0.0")
@NullMarked
package org.vitrine.http.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
