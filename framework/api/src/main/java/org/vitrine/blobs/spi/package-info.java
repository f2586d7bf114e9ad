// SPDX-License-Identifier: Apache-2.0
/** For those who keep files elsewhere than in a folder. */
@Version("1.0.0")
@NullMarked
package org.vitrine.blobs.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
