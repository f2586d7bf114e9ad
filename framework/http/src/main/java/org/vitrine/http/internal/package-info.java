// SPDX-License-Identifier: Apache-2.0
/** Opens the one port and shares it out. */
@NullMarked
package org.vitrine.http.internal;

import org.jspecify.annotations.NullMarked;
