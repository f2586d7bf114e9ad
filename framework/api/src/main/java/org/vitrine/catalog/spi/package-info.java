// SPDX-License-Identifier: Apache-2.0
/** Implemented by those who keep something made of products. */
@Version("1.0.0")
@NullMarked
package org.vitrine.catalog.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
