// SPDX-License-Identifier: Apache-2.0
/** The raw side of the one port, for what cannot afford REST: rooms and streaming alone may use it. */
@Version("1.2.0")
@NullMarked
package org.vitrine.http.vertx;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
