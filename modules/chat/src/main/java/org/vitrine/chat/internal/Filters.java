// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.chat.spi.ChatFilter;
import org.vitrine.chat.spi.Draft;
import org.vitrine.chat.spi.Verdict;

/**
 * The filters that are there now, the highest ranking first. One that fails is left out of account and told of: talk goes on.
 *
 * <p>The list is replaced as a whole, under {@code this}, and read without a lock.
 */
@Component(service = Filters.class)
public final class Filters {
    private static final System.Logger LOG = System.getLogger(Filters.class.getName());

    private volatile List<Ranked> filters = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    synchronized void addFilter(ChatFilter filter, Map<String, Object> properties) {
        int ranking = properties.get("service.ranking") instanceof Integer number ? number : 0;
        filters = Stream.concat(filters.stream(), Stream.of(new Ranked(filter, ranking)))
                .sorted(Comparator.comparingInt(Ranked::ranking).reversed())
                .toList();
    }

    synchronized void removeFilter(ChatFilter filter) {
        filters = filters.stream().filter(one -> one.filter != filter).toList();
    }

    /** The verdict of all: the first refusal, else the words as the last one left them. */
    Verdict judge(Draft draft) {
        var current = draft;
        for (var ranked : filters) {
            var verdict = ask(ranked.filter, current);
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

    private record Ranked(ChatFilter filter, int ranking) {}
}
