// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.publish;

import java.util.Locale;

/** Why a browser's connection is ended. Codes of RFC 6455, section 7.4; those from 4000 on are this protocol's own. */
public enum Ending {
    /** Another publisher streams to the show now: do not come again unasked. */
    TAKEN_OVER(4001),
    /** The show's stream is over. */
    OVER(1000),
    /** The slug names no show. */
    NO_SUCH_SHOW(4004),
    /** The ticket is unknown, worn out, or for another show. */
    BAD_TICKET(4003),
    /** Staff, but not of those who run shows. */
    NOT_PERMITTED(4003),
    /** The show is neither in the green room nor on air. */
    NOT_ARMED(4009),
    /** Nothing is wrong with this one: come again in a moment. */
    TRY_AGAIN(1013),
    /** No hello in time. */
    LATE(1008),
    /** Nothing came for too long. */
    SILENT(1008),
    /** A message that this protocol does not know, or not there. */
    BAD_FRAME(1008),
    TOO_LARGE(1009),
    /** The tracks or their pictures cannot be read. */
    UNREADABLE(1008),
    /** More for a second of the stream than the shop takes in. */
    TOO_MUCH(1008);

    private final short closeCode;

    Ending(int closeCode) {
        this.closeCode = (short) closeCode;
    }

    /** As the error's code names it: {@code taken-over}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public short closeCode() {
        return closeCode;
    }
}
