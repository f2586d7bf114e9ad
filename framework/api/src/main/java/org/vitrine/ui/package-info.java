// SPDX-License-Identifier: Apache-2.0
/** Places in the pages of console and player, and what plug-ins put there. */
@Version("1.1.0")
@NullMarked
package org.vitrine.ui;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
