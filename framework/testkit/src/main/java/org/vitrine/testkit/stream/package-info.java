// SPDX-License-Identifier: Apache-2.0
/**
 * A publisher of live streams in plain Java: plays an FLV file to an RTMP server as an encoder would.
 *
 * <p>Needs nothing but the JDK, so that others can take the package along.
 */
@Version("1.0.0")
@NullMarked
package org.vitrine.testkit.stream;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
