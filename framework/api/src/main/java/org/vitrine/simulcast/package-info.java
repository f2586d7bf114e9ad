// SPDX-License-Identifier: Apache-2.0
/** Other places to which a show's picture is passed on while it is on air. */
@Version("1.0.0")
@NullMarked
package org.vitrine.simulcast;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
