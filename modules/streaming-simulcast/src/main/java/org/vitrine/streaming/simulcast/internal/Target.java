// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.util.Optional;
import org.vitrine.rtmp.PublishUrl;
import org.vitrine.showlog.ShowId;
import org.vitrine.simulcast.TargetId;

/**
 * A place to which a show is passed on.
 *
 * @param show empty for a preset of the shop, which shows are given copies of
 * @param wanted whether it is switched on
 */
record Target(TargetId id, Optional<ShowId> show, Place place, boolean wanted) {
    /**
     * Where it is, and how one gets in.
     *
     * @param name what staff call it
     * @param key a secret, which {@link #toString} does not tell
     */
    record Place(String name, PublishUrl url, String key) {
        private static final int LONGEST_WORDS = 200;

        /** What a far end has said, fit to be shown: on one line, not too long, and without the key if it repeats it. */
        String withoutKey(String words) {
            var plain = words.replace(key, "…").replaceAll("\\p{Cntrl}+", " ").strip();
            return plain.length() > LONGEST_WORDS ? plain.substring(0, LONGEST_WORDS) + "…" : plain;
        }

        @Override
        public String toString() {
            return name + " at " + url.host();
        }
    }

    /** Whether this and the other are the same one, at the same place; it may have another name. */
    boolean goesWhere(Target other) {
        return id.equals(other.id) && place.url.equals(other.place.url) && place.key.equals(other.place.key);
    }

    Target wanted(boolean other) {
        return new Target(id, show, place, other);
    }

    Target at(Place other) {
        return new Target(id, show, other, wanted);
    }
}
