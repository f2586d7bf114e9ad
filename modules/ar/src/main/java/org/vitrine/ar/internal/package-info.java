// SPDX-License-Identifier: Apache-2.0
/** Products as models in the shopper's room. */
@NullMarked
package org.vitrine.ar.internal;

import org.jspecify.annotations.NullMarked;
