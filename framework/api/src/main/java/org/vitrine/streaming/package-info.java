// SPDX-License-Identifier: Apache-2.0
/** The live picture of a show. */
@Version("1.1.0")
@NullMarked
package org.vitrine.streaming;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
