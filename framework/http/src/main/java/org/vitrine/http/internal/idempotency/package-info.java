// SPDX-License-Identifier: Apache-2.0
/** Gives the same answer again to a request that is sent again. */
@NullMarked
package org.vitrine.http.internal.idempotency;

import org.jspecify.annotations.NullMarked;
