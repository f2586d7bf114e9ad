// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.vitrine.streaming.internal.health;

import org.jspecify.annotations.NullMarked;
