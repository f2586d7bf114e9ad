// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/** A kept means by Mollie's ids. Written {@code cst_…/mdt_…}. */
record StoredMandate(String customer, String mandate) {
    private static final Pattern FORM = Pattern.compile("(cst_\\w{1,60})/(mdt_\\w{1,60})");

    /** Empty for a text that is none of ours. */
    static Optional<StoredMandate> parse(String written) {
        var parts = FORM.matcher(written);
        return parts.matches() ? Optional.of(new StoredMandate(parts.group(1), parts.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
        return customer + "/" + mandate;
    }
}
