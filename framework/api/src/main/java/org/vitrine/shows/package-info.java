// SPDX-License-Identifier: Apache-2.0
/** Shows: planned, armed, live, ended. */
@Version("1.0.0")
@NullMarked
package org.vitrine.shows;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
