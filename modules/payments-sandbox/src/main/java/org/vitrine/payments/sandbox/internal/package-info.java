// SPDX-License-Identifier: Apache-2.0
/** A payment provider that moves no money, for trying out and for tests. */
@NullMarked
package org.vitrine.payments.sandbox.internal;

import org.jspecify.annotations.NullMarked;
