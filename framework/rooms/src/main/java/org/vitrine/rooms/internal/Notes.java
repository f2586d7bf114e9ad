// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.json.Json;
import org.vitrine.showlog.ShowId;

/**
 * What this node tells the others of its viewers: <code>{"all":n}</code> where everything follows anew,
 * <code>{"seq":n,"show","unknown","in":[…],"out":[…]}</code> for each change, and each second <code>{"upTo":n}</code>. Guarded by {@link Crowd}.
 */
final class Notes {
    private static final int MOST_AT_ONCE = 5_000;

    private final Map<ShowId, Here> told = new HashMap<>();
    private boolean all = true;
    private long number;

    /** Everything is to be told anew. */
    void forget() {
        all = true;
    }

    /** What has to be told now, in this order. */
    List<String> of(Map<ShowId, Here> now) {
        var notes = new ArrayList<String>();
        if (all) {
            all = false;
            told.clear();
            notes.add(Json.object().put("all", ++number).toString());
        }
        now.forEach((show, here) -> tell(show, here, notes));
        told.keySet().stream()
                .filter(show -> !now.containsKey(show))
                .toList()
                .forEach(show -> tell(show, Here.NOBODY, notes));
        notes.add(Json.object().put("upTo", number).toString());
        return notes;
    }

    private void tell(ShowId show, Here here, List<String> notes) {
        var before = told.getOrDefault(show, Here.NOBODY);
        if (before.equals(here)) {
            return;
        }
        var in = List.copyOf(here.beyond(before));
        var out = List.copyOf(before.beyond(here));
        for (int i = 0; i == 0 || i < Math.max(in.size(), out.size()); i += MOST_AT_ONCE) {
            var note = Json.object()
                    .put("seq", ++number)
                    .put("show", show.toString())
                    .put("unknown", here.unknown());
            note.set("in", Json.tree(part(in, i)));
            note.set("out", Json.tree(part(out, i)));
            notes.add(note.toString());
        }
        if (here.isNobody()) {
            told.remove(show);
        } else {
            told.put(show, here);
        }
    }

    private static Collection<Long> part(List<Long> list, int from) {
        return list.subList(Math.min(from, list.size()), Math.min(from + MOST_AT_ONCE, list.size()));
    }
}
