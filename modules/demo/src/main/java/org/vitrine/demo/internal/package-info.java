// SPDX-License-Identifier: Apache-2.0
/** An invented shop with a show on air, for {@code --demo}. */
@NullMarked
package org.vitrine.demo.internal;

import org.jspecify.annotations.NullMarked;
