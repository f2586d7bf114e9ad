// SPDX-License-Identifier: Apache-2.0
/** What everyone who writes captions must do. */
@Version("1.0.0")
@NullMarked
package org.vitrine.testkit.captions;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
