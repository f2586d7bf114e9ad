// SPDX-License-Identifier: Apache-2.0
/** What every payment provider must do. */
@Version("1.1.0")
@NullMarked
package org.vitrine.testkit.payments;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
