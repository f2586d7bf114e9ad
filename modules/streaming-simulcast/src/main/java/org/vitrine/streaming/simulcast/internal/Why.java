// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.util.Set;
import javax.net.ssl.SSLException;

/** Why a far end does not get the picture; the console has the words for each. */
enum Why {
    /** Its name is not known, or nobody answers there. */
    UNREACHABLE("it cannot be reached"),
    /** It took the connection and has not said for a long while whether it takes the stream. */
    NO_ANSWER("it does not say whether it takes the stream"),
    /** It closed the connection before it took the stream: usually the key is wrong. */
    CLOSED_AT_ONCE("it closed the connection before it took the stream"),
    /** It took the stream and closed the connection later. */
    CLOSED("the connection was lost"),
    /** It has not taken anything for a long while. */
    STALLED("it has stopped taking the stream"),
    /** It speaks something else. */
    NO_RTMP("it does not speak RTMP"),
    /** Its certificate is not valid for its name. */
    NOT_TRUSTED("its certificate is not valid for its name"),
    /** It lies in a private network, and the operator does not allow that. */
    NOT_ALLOWED("it lies in a private network, and allowPrivateTargets is off"),
    /** It said no; its own sentence goes with it. */
    REFUSED("it refuses the stream"),
    /** The picture's codec has no form in RTMP. */
    NO_FORM("the picture's codec has no form in RTMP");

    private static final Set<Why> FINAL = Set.of(NOT_ALLOWED, NO_FORM);

    private final String words;

    Why(String words) {
        this.words = words;
    }

    /** For the operator. */
    String words() {
        return words;
    }

    /** Whether trying again is of no use before somebody has changed something. */
    boolean isFinal() {
        return FINAL.contains(this);
    }

    /** Why a connection could not be made. */
    static Why of(Throwable failure) {
        return switch (failure) {
            case Reach.NotAllowed notAllowed -> NOT_ALLOWED;
            case SSLException untrusted -> NOT_TRUSTED;
            default -> UNREACHABLE;
        };
    }
}
