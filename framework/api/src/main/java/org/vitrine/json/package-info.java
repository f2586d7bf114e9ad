// SPDX-License-Identifier: Apache-2.0
/** JSON as every part of Vitrine reads and writes it. */
@Version("1.0.0")
@NullMarked
package org.vitrine.json;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
