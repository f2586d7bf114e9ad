// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts parts together to a generation, though some may not fit. */
record Assembly(long bodyLimitBytes) {
    private static final System.Logger LOG = System.getLogger(Assembly.class.getName());

    /** Builds with all parts, or without those that do not fit with the others; of two the last to come is left out. */
    Generation of(List<Part> wantedParts) {
        var left = new ArrayList<>(wantedParts);
        left.sort(Comparator.comparing(Part::gone));
        while (true) {
            try {
                return Generation.of(left, bodyLimitBytes);
            } catch (RuntimeException e) {
                leaveOut(left, e);
            }
        }
    }

    private void leaveOut(List<Part> left, RuntimeException why) {
        if (left.isEmpty()) {
            throw new IllegalStateException("REST does not start", why);
        }
        var odd = left.reversed().stream()
                .filter(part -> fits(without(left, part)))
                .findFirst()
                .orElseGet(left::getLast);
        left.remove(odd);
        LOG.log(System.Logger.Level.ERROR, odd + " is left out, since it does not fit with the other resources", why);
    }

    private boolean fits(List<Part> some) {
        try {
            Generation.of(some, bodyLimitBytes).tally().giveUp();
            return true;
        } catch (RuntimeException e) {
            return false; // told by the caller, once
        }
    }

    private static List<Part> without(List<Part> all, Part one) {
        return all.stream().filter(part -> part != one).toList();
    }
}
