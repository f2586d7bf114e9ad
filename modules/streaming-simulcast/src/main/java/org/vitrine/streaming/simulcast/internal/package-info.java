// SPDX-License-Identifier: Apache-2.0
/** Passes shows on over RTMP and RTMPS. */
@NullMarked
package org.vitrine.streaming.simulcast.internal;

import org.jspecify.annotations.NullMarked;
