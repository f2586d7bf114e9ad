// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.vitrine.streaming.recorder.internal;

import org.jspecify.annotations.NullMarked;
