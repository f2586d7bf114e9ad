// SPDX-License-Identifier: Apache-2.0
/** The kernel's life inside Felix: feeds configurations, starts bundles, tells of them, watches for plug-ins. */
@NullMarked
package org.vitrine.kernel.internal;

import org.jspecify.annotations.NullMarked;
