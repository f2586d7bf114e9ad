// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.Actor;
import org.vitrine.shows.Show;

/** Finds out whom a message names with an {@code @}: those who have been heard in the show, and its host. */
final class Mentions {
    private static final int MOST = 10;

    private final Speakers speakers;
    private final Names names;

    Mentions(Speakers speakers, Names names) {
        this.speakers = speakers;
        this.names = names;
    }

    /** Whom this text names, in its order, each once, at most ten; nobody names oneself. Of several of one name, one is meant. */
    List<Actor> in(Show show, Caller author, String text) {
        if (text.indexOf('@') < 0) {
            return List.of();
        }
        var known = known(show);
        var found = new LinkedHashSet<Actor>();
        var folded = Names.compared(text);
        for (int at = folded.indexOf('@'); at >= 0 && found.size() < MOST; at = folded.indexOf('@', at + 1)) {
            named(known, folded, at + 1).ifPresent(found::add);
        }
        Actor.of(author).ifPresent(found::remove);
        return List.copyOf(found);
    }

    private Map<String, Actor> known(Show show) {
        var known = new HashMap<String, Actor>();
        speakers.of(show.id()).forEach((actor, name) -> known.put(name, actor));
        names.host(show)
                .ifPresent(name -> known.put(
                        Names.compared(name),
                        new Actor(Actor.Kind.STAFF, show.host().value())));
        return known;
    }

    /** The longest name that stands there: of Kim and Kim Lee, Kim Lee. */
    private static Optional<Actor> named(Map<String, Actor> known, String text, int begin) {
        return known.entrySet().stream()
                .filter(one -> standsAt(text, begin, one.getKey()))
                .max(Comparator.comparingInt(one -> one.getKey().length()))
                .map(Map.Entry::getValue);
    }

    private static boolean standsAt(String text, int begin, String name) {
        int end = begin + name.length();
        return !name.isEmpty()
                && text.startsWith(name, begin)
                && (end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end)));
    }
}
