// SPDX-License-Identifier: Apache-2.0
/** Implemented by those who judge what is said. */
@Version("1.0.0")
@NullMarked
package org.vitrine.chat.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
