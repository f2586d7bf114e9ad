// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A show's name in addresses: lower-case letters, digits and single hyphens, 1 to 64 of them. */
public record Slug(@JsonValue String value) {
    private static final int LONGEST = 64;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Slug {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A show's address is made of lower-case letters, digits and single hyphens," + " at most " + LONGEST
                            + "; \"" + value + "\" is not");
        }
    }

    @JsonCreator
    public static Slug of(String value) {
        return new Slug(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
