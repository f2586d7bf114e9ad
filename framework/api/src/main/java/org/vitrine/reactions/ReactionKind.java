// SPDX-License-Identifier: Apache-2.0
package org.vitrine.reactions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How one reacts with a tap. As JSON in lower case: {@code heart}. */
public enum ReactionKind {
    HEART,
    FIRE,
    CLAP,
    LAUGH,
    WOW;

    /** The kind of this name in lower case. */
    public static Optional<ReactionKind> find(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.toString().equals(name))
                .findFirst();
    }

    /** Reads the written form. */
    @JsonCreator
    public static ReactionKind parse(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("There is no reaction \"" + name + "\""));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
