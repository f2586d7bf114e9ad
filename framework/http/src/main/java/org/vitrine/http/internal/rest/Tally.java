// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

/** Counts what uses something, and ends it when it has been given up and the last use is over. Any thread. */
final class Tally {
    private final Runnable end;
    /** Guarded by {@code this}. */
    private int users;

    private boolean givenUp;
    private boolean ended;

    Tally(Runnable end) {
        this.end = end;
    }

    /** Begins a use; false if it has been given up already. */
    synchronized boolean enter() {
        if (givenUp) {
            return false;
        }
        users++;
        return true;
    }

    /** Ends a use. */
    void leave() {
        boolean last;
        synchronized (this) {
            users--;
            last = isOver();
        }
        if (last) {
            end.run();
        }
    }

    /** Lets no more users in. */
    void giveUp() {
        boolean last;
        synchronized (this) {
            givenUp = true;
            last = isOver();
        }
        if (last) {
            end.run();
        }
    }

    private boolean isOver() {
        boolean over = givenUp && users == 0 && !ended;
        ended |= over;
        return over;
    }
}
