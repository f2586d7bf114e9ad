// SPDX-License-Identifier: Apache-2.0
/** Texts that shoppers read, in their languages. */
@Version("1.1.0")
@NullMarked
package org.vitrine.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
