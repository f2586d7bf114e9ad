// SPDX-License-Identifier: Apache-2.0
/** What every recommender must do. */
@Version("1.0.0")
@NullMarked
package org.vitrine.testkit.recommendations;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
