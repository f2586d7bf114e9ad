// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A message that is a command: a slash, a name in lower case, and what stands behind it. */
record Typed(String name, String argument) {
    private static final Pattern FORM = Pattern.compile("/([A-Za-z][A-Za-z0-9-]{0,31})(?:\\s+(.*))?");

    /** Empty for what is no command. */
    static Optional<Typed> of(Words words) {
        var matcher = FORM.matcher(words.text());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var argument = Optional.ofNullable(matcher.group(2)).orElse("");
        return Optional.of(new Typed(matcher.group(1).toLowerCase(Locale.ROOT), argument));
    }
}
