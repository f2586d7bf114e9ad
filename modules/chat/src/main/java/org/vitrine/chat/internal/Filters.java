// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
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
 * <p>When one goes, messages wait a second at most for its next version, so that nothing slips through while it is replaced. The list is
 * replaced as a whole, under {@code this}, and read without a lock.
 */
@Component(service = Filters.class)
public final class Filters {
    private static final System.Logger LOG = System.getLogger(Filters.class.getName());

    private static final Duration BETWEEN_VERSIONS = Duration.ofSeconds(1);

    private volatile List<Ranked> filters = List.of();
    /** When one went whose next version has not come; empty if none is awaited. */
    private volatile OptionalLong wentAt = OptionalLong.empty();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    synchronized void addFilter(ChatFilter filter, Map<String, Object> properties) {
        int ranking = properties.get("service.ranking") instanceof Integer number ? number : 0;
        filters = Stream.concat(filters.stream(), Stream.of(new Ranked(filter, ranking)))
                .sorted(Comparator.comparingInt(Ranked::ranking).reversed())
                .toList();
        wentAt = OptionalLong.empty();
        notifyAll();
    }

    synchronized void removeFilter(ChatFilter filter) {
        filters = filters.stream().filter(one -> one.filter != filter).toList();
        wentAt = OptionalLong.of(System.nanoTime());
    }

    /** The verdict of all: the first refusal, else the words as the last one left them, held if one of them holds. */
    Judged judge(Draft draft) {
        if (wentAt.isPresent()) {
            awaitNext();
        }
        var text = draft.text();
        boolean held = false;
        for (var ranked : filters) {
            switch (ask(ranked.filter, new Draft(draft.show(), draft.author(), text))) {
                case Verdict.Refuse refuse -> {
                    return new Judged.Refused(refuse.sentence());
                }
                case Verdict.Rewrite rewrite -> text = rewrite.text();
                case Verdict.Hold hold -> held = true;
                case Verdict.Allow allow -> {}
            }
        }
        return new Judged.Passed(text, held);
    }

    private synchronized void awaitNext() {
        try {
            long left = patience();
            while (left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = patience();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long a filter that went is still awaited, in nanoseconds. */
    private long patience() {
        var went = wentAt;
        long left = went.isEmpty() ? 0 : BETWEEN_VERSIONS.toNanos() - (System.nanoTime() - went.getAsLong());
        if (left <= 0) {
            wentAt = OptionalLong.empty();
        }
        return left;
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
