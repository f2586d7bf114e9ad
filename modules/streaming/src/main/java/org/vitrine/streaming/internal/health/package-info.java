// SPDX-License-Identifier: Apache-2.0
/** How streams are, in figures and in what the host should mend. */
@NullMarked
package org.vitrine.streaming.internal.health;

import org.jspecify.annotations.NullMarked;
