// SPDX-License-Identifier: Apache-2.0
/** The console has no Java of its own: its pages lie under {@code META-INF/vitrine-ui/}. */
@NullMarked
package org.vitrine.console.internal;

import org.jspecify.annotations.NullMarked;
