// SPDX-License-Identifier: Apache-2.0
package org.vitrine.stock;

import java.time.Instant;

/** What came of asking for pieces. */
public sealed interface HoldResult {
    /** They are kept. */
    record Held(HoldId id, Instant until) implements HoldResult {}

    /** There are not so many; none is kept. */
    record OnlyLeft(long quantity) implements HoldResult {}

    /** Nobody has ever counted such pieces. */
    record NoSuchVariant() implements HoldResult {}
}
