// SPDX-License-Identifier: Apache-2.0
/** Implemented by those who write down what is said in shows. */
@Version("1.0.0")
@NullMarked
package org.vitrine.captions.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
