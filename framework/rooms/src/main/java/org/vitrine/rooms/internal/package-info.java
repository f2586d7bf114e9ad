// SPDX-License-Identifier: Apache-2.0
/** Rooms: tail each show's log to those who watch. */
@NullMarked
package org.vitrine.rooms.internal;

import org.jspecify.annotations.NullMarked;
