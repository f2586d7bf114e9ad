// SPDX-License-Identifier: Apache-2.0
/** RTMP as its specification of December 2012 has it, the server's side, with what real encoders do besides. */
@NullMarked
package org.vitrine.streaming.internal.rtmp;

import org.jspecify.annotations.NullMarked;
