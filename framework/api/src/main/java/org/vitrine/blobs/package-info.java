// SPDX-License-Identifier: Apache-2.0
/** Files: pictures, models, recordings. */
@Version("1.0.0")
@NullMarked
package org.vitrine.blobs;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
