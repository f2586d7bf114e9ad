// SPDX-License-Identifier: Apache-2.0
/** Chat: what is said goes to the log, past the filters. */
@NullMarked
package org.vitrine.chat.internal;

import org.jspecify.annotations.NullMarked;
