// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.osgi.service.component.annotations.Component;
import org.vitrine.chat.MessagePosted;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.spi.LogListener;

/** Counts what is said in each show while it runs. */
@Component(service = {TalkCount.class, LogListener.class})
public final class TalkCount implements LogListener {
    private final Map<ShowId, LongAdder> messages = new ConcurrentHashMap<>();

    @Override
    public void appended(List<LogEvent> events) {
        for (var event : events) {
            event.as(MessagePosted.class)
                    .ifPresent(posted -> messages.computeIfAbsent(event.show(), first -> new LongAdder())
                            .increment());
        }
    }

    /** How many messages there were. */
    public long messages(ShowId show) {
        return messages.getOrDefault(show, new LongAdder()).sum();
    }
}
