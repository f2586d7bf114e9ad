// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.vitrine.streaming.internal.hls;

import org.jspecify.annotations.NullMarked;
