// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.vitrine.streaming.internal.media;

import org.jspecify.annotations.NullMarked;
