// SPDX-License-Identifier: Apache-2.0
/** What everything that a plug-in puts into pages must fulfil. */
@Version("1.0.0")
@NullMarked
package org.vitrine.testkit.ui;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
