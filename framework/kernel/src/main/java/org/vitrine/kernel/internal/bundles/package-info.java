// SPDX-License-Identifier: Apache-2.0
/** Felix's bundles: installing and starting them, what they bring, what they lack. */
@NullMarked
package org.vitrine.kernel.internal.bundles;

import org.jspecify.annotations.NullMarked;
