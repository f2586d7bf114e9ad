// SPDX-License-Identifier: Apache-2.0
/** Hearts and applause. */
@Version("1.0.0")
@NullMarked
package org.vitrine.reactions;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
