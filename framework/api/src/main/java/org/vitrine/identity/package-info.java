// SPDX-License-Identifier: Apache-2.0
/** Who is there: staff, shoppers, and what each may do. */
@Version("1.1.0")
@NullMarked
package org.vitrine.identity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
