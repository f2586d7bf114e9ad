// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can go wrong between the shop and the sandbox. */
enum Trouble {
    /** The sandbox cannot be reached, and says so. */
    OUT_OF_REACH,
    /** The call never arrives, and nobody knows. */
    LOST_CALLS,
    /** What was asked for is done, and nobody hears of it. */
    LOST_REPLIES,
    /** The sandbox fails before it has done anything. */
    ERRORS,
    /** The answer takes some seconds. */
    SLOW_ANSWERS,
    /** A report comes a minute later. */
    LATE_REPORTS,
    /** A report comes twice. */
    DOUBLE_REPORTS,
    /** A report is overtaken by those after it. */
    DISORDERED_REPORTS,
    /** A report never comes. */
    LOST_REPORTS;

    static Optional<Trouble> find(String code) {
        return Arrays.stream(values())
                .filter(trouble -> trouble.code().equals(code))
                .findFirst();
    }

    /** In lower case and hyphens. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
