// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.vitrine.streaming.ladder.internal;

import org.jspecify.annotations.NullMarked;
