// SPDX-License-Identifier: Apache-2.0
/** Implemented by those who follow the logs. */
@Version("1.0.0")
@NullMarked
package org.vitrine.showlog.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
