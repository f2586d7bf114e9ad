// SPDX-License-Identifier: Apache-2.0
/** Staff, shoppers, what they present and what they may do; and the shop's own settings. */
@NullMarked
package org.vitrine.identity.internal;

import org.jspecify.annotations.NullMarked;
