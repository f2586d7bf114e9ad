// SPDX-License-Identifier: Apache-2.0
/** Starts Felix from the class path and hands over to the kernel bundle inside it. */
@NullMarked
package org.vitrine.kernel.launcher;

import org.jspecify.annotations.NullMarked;
