// SPDX-License-Identifier: Apache-2.0
/** The faces' shared kit has no Java of its own: its modules and styles lie under {@code META-INF/vitrine-ui/}. */
@NullMarked
package org.vitrine.uikit.internal;

import org.jspecify.annotations.NullMarked;
