// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.chat.spi.ChatFilter;
import org.vitrine.chat.spi.Draft;
import org.vitrine.chat.spi.Verdict;

/** The filters that are there now. One that fails is left out of account and told of: talk goes on. */
@Component(service = Filters.class)
public final class Filters {
    private static final System.Logger LOG = System.getLogger(Filters.class.getName());

    private final List<ChatFilter> filters = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addFilter(ChatFilter filter) {
        filters.add(filter);
    }

    void removeFilter(ChatFilter filter) {
        filters.remove(filter);
    }

    /** The verdict of all: the first refusal, else the words as the last one left them. */
    Verdict judge(Draft draft) {
        var current = draft;
        for (var filter : filters) {
            var verdict = ask(filter, current);
            if (verdict instanceof Verdict.Refuse) {
                return verdict;
            }
            if (verdict instanceof Verdict.Rewrite rewrite) {
                current = new Draft(draft.show(), draft.author(), rewrite.text());
            }
        }
        return new Verdict.Rewrite(current.text());
    }

    private static Verdict ask(ChatFilter filter, Draft draft) {
        try {
            return filter.judge(draft);
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The chat filter " + filter.getClass().getName() + " failed",
                    e);
            return new Verdict.Allow();
        }
    }
}
