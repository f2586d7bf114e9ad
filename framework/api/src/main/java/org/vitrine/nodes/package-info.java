// SPDX-License-Identifier: Apache-2.0
/** The processes that serve one shop together. */
@Version("1.0.0")
@NullMarked
package org.vitrine.nodes;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
