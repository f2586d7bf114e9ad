// SPDX-License-Identifier: Apache-2.0
/** What is installed beside the distribution or in its place, and how one release takes another's. */
@NullMarked
package org.vitrine.kernel.internal.extensions;

import org.jspecify.annotations.NullMarked;
