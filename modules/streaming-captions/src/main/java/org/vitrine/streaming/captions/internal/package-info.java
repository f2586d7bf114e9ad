// SPDX-License-Identifier: Apache-2.0
/** Captions: uploaded files, what captioners write down, and both for players. */
@NullMarked
package org.vitrine.streaming.captions.internal;

import org.jspecify.annotations.NullMarked;
