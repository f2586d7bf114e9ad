// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.vitrine.streaming.internal.fmp4;

import org.jspecify.annotations.NullMarked;
