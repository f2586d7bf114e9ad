// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.health;

import io.vertx.core.Context;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.vitrine.streaming.HealthChanged;
import org.vitrine.streaming.StreamHealth.Advice;

/**
 * Tells when what the host should mend has changed; on the stream's event loop.
 *
 * <p>It looks once in five seconds, also where nothing comes, so that a bad line makes few entries in the log.
 */
public final class HealthWatch {
    private static final long EVERY_MILLIS = 5_000;
    private static final long NONE = -1;

    private final Context context;
    private final Supplier<List<Advice>> advice;
    private final Consumer<HealthChanged> news;
    private long timer = NONE;
    private List<Advice> told = List.of();

    public HealthWatch(Context context, Supplier<List<Advice>> advice, Consumer<HealthChanged> news) {
        this.context = context;
        this.advice = advice;
        this.news = news;
    }

    /** A publisher begins, perhaps in place of another. */
    public void begin() {
        context.owner().cancelTimer(timer);
        timer = context.owner().setPeriodic(EVERY_MILLIS, again -> context.runOnContext(here -> look()));
    }

    /** The publisher has gone; that is news enough. */
    public void end() {
        context.owner().cancelTimer(timer);
        timer = NONE;
        told = List.of();
    }

    private void look() {
        var now = advice.get();
        if (timer != NONE && !now.equals(told)) {
            told = now;
            news.accept(new HealthChanged(now.stream().map(Advice::code).toList()));
        }
    }
}
