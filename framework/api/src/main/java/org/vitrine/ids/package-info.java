// SPDX-License-Identifier: Apache-2.0
/** Ids that sort by the time they were made. */
@Version("1.0.0")
@NullMarked
package org.vitrine.ids;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
