// SPDX-License-Identifier: Apache-2.0
package org.vitrine.simulcast;

/** How it stands with passing a show on to one target. */
public enum TargetState {
    /** Nobody wants it now. */
    OFF,
    /** It is wanted, and there is no picture yet. */
    READY,
    CONNECTING,
    /** The far end takes the picture. */
    LIVE,
    /** The far end takes less than there is: whole groups of pictures are left out. */
    DROPPING,
    /** The connection was lost or could not be made; it is tried again by itself. */
    WAITING,
    /** The far end said no, and is not asked again before somebody in the shop says so. */
    REFUSED
}
