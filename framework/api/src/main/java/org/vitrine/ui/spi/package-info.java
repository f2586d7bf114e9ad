// SPDX-License-Identifier: Apache-2.0
/** Implemented by those who put something into pages, or follow what others put there. */
@Version("1.0.0")
@NullMarked
package org.vitrine.ui.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
