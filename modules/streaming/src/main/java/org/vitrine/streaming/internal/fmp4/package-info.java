// SPDX-License-Identifier: Apache-2.0
/** Fragmented MP4 (ISO/IEC 14496-12). */
@NullMarked
package org.vitrine.streaming.internal.fmp4;

import org.jspecify.annotations.NullMarked;
