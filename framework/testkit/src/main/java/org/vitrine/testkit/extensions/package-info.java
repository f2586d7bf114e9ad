// SPDX-License-Identifier: Apache-2.0
/** What every listener of extensions must do. */
@Version("1.0.0")
@NullMarked
package org.vitrine.testkit.extensions;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
