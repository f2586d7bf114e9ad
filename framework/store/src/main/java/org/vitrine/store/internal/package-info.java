// SPDX-License-Identifier: Apache-2.0
/** The store: one pool, transactions on it, and each bundle's migrations. */
@NullMarked
package org.vitrine.store.internal;

import org.jspecify.annotations.NullMarked;
