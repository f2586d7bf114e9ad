// SPDX-License-Identifier: Apache-2.0
/** What everyone who takes a stream must do. */
@Version("1.1.0")
@NullMarked
package org.vitrine.testkit.streaming;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
