// SPDX-License-Identifier: Apache-2.0
/** Implemented by those who want to know what changes in the shop's software. */
@Version("1.0.0")
@NullMarked
package org.vitrine.extensions.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
