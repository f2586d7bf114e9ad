// SPDX-License-Identifier: Apache-2.0
/** Implemented by every part that can be unwell. */
@Version("1.0.0")
@NullMarked
package org.vitrine.health.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
