// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.chat.MessagePosted;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.showlog.spi.LogListener;

/**
 * Who has been heard in each show, and under which name last. Any thread.
 *
 * <p>After a start it knows those whose words are among the last events of the show's log.
 */
@Component(service = {Speakers.class, LogListener.class})
public final class Speakers implements LogListener {
    private static final String POSTED = "chat.MessagePosted";
    private static final int READ_BACK = 512;
    private static final Duration REMEMBERED = Duration.ofHours(6);

    private final ShowLog log;
    private final LoadingCache<ShowId, Map<Actor, String>> heard =
            Caffeine.newBuilder().expireAfterAccess(REMEMBERED).build(this::readBack);

    @Activate
    public Speakers(@Reference ShowLog log) {
        this.log = log;
    }

    /** Everyone heard in a show and their name as it is compared. */
    Map<Actor, String> of(ShowId show) {
        return heard.get(show);
    }

    boolean hasHeard(ShowId show, Caller author) {
        return Actor.of(author).filter(of(show)::containsKey).isPresent();
    }

    @Override
    public void appended(List<LogEvent> events) {
        for (var event : events) {
            if (event.type().equals(POSTED)) {
                Optional.ofNullable(heard.getIfPresent(event.show())).ifPresent(names -> hear(names, event));
            }
        }
    }

    private Map<Actor, String> readBack(ShowId show) {
        var names = new ConcurrentHashMap<Actor, String>();
        log.last(show, Caller.Staff.SYSTEM, READ_BACK).forEach(event -> hear(names, event));
        return names;
    }

    private static void hear(Map<Actor, String> names, LogEvent event) {
        if (event.audience().equals(Audience.PUBLIC)) {
            event.as(MessagePosted.class)
                    .flatMap(posted -> Optional.ofNullable(posted.name()))
                    .ifPresent(name -> event.actor().ifPresent(actor -> names.put(actor, Names.compared(name))));
        }
    }
}
