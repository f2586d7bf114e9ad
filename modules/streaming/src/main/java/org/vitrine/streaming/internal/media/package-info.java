// SPDX-License-Identifier: Apache-2.0
/** Pictures and sound on one timeline. */
@NullMarked
package org.vitrine.streaming.internal.media;

import org.jspecify.annotations.NullMarked;
