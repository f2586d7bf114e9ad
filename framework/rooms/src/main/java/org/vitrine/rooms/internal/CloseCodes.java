// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import java.util.concurrent.ThreadLocalRandom;

/** Why a connection is closed (RFC 6455, section 7.4), those from 4000 on as rooms have them. */
final class CloseCodes {
    static final int TEXT_ONLY = 1003;
    static final int POLICY = 1008;
    static final int TOO_BIG = 1009;
    static final int SERVICE_RESTART = 1012;
    static final int TRY_AGAIN_LATER = 1013;
    /** Somebody decided that this one has to go. */
    static final int SENT_AWAY = 4003;

    private static final int LONGEST_RETRY_MILLIS = 5_000;

    private CloseCodes() {}

    /** When to come back; another time for each, so that they do not all come at once. */
    static String retryHint() {
        return "retry=" + ThreadLocalRandom.current().nextInt(100, LONGEST_RETRY_MILLIS);
    }
}
