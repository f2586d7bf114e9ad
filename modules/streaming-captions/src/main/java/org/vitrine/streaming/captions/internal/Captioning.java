// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.captions.CaptionsChanged;
import org.vitrine.captions.CueSpoken;
import org.vitrine.captions.spi.Captioner;
import org.vitrine.captions.spi.CaptionerDescription;
import org.vitrine.captions.spi.Hearing;
import org.vitrine.json.Json;
import org.vitrine.rooms.Rooms;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.showlog.spi.LogListener;
import org.vitrine.streaming.spi.StreamEgress;

/**
 * Brings the sound of shows to the captioners that staff have chosen, and what they understand into the log.
 *
 * <p>Streams, captioners and choices come and go at any time, each on a thread that may not wait. Each such change is a look at all streams
 * that are open, which {@link #attend} takes one after the other on a thread of its own. One thing waits: a captioner that goes is not let go
 * before it has stopped listening.
 */
@Component(
        service = {Captioning.class, StreamEgress.class, LogListener.class},
        immediate = true)
public final class Captioning implements StreamEgress, LogListener, HeardShow.Staffing {
    private static final System.Logger LOG = System.getLogger(Captioning.class.getName());

    private static final long FAREWELL_SECONDS = 3;

    private final ShowLog log;
    private final SqlCaptions captions;
    private final CaptionDesk desk;
    private final Clock clock;
    private final List<HeardShow> heard = new CopyOnWriteArrayList<>();
    private final List<Captioner> captioners = new CopyOnWriteArrayList<>();
    private final ExecutorService changes = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("captions-changes").factory());
    private volatile @Nullable Rooms rooms;

    @Activate
    public Captioning(
            @Reference ShowLog log,
            @Reference SqlCaptions captions,
            @Reference CaptionDesk desk,
            @Reference Clock clock) {
        this.log = log;
        this.captions = captions;
        this.desk = desk;
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCaptioner(Captioner captioner) {
        captioners.add(captioner);
        later(() -> heard.forEach(this::attend));
    }

    void removeCaptioner(Captioner captioner) {
        captioners.remove(captioner);
        heard.forEach(one -> one.dismiss(captioner));
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setRooms(Rooms service) {
        rooms = service;
    }

    void unsetRooms(Rooms service) {
        rooms = Objects.equals(rooms, service) ? null : rooms;
    }

    @Deactivate
    void close() {
        changes.shutdown();
        heard.forEach(one -> one.attend(List.of(), this));
        try {
            if (!changes.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                changes.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Sink open(ShowId show, Instant start) {
        var opened = new HeardShow(show, start, this::changed);
        heard.add(opened);
        later(() -> guarded(show, () -> desk.began(show, start)));
        return opened;
    }

    @Override
    public void appended(List<LogEvent> events) {
        for (var event : events) {
            if (event.as(CaptionsChanged.class).isPresent()) {
                later(() -> chosen(event.show()));
            }
        }
    }

    @Override
    public Optional<Captioner> captioner(Choice choice) {
        return captioners.stream()
                .filter(one -> one.describe().id().equals(choice.captioner()))
                .filter(one -> one.describe().understands(choice.language()))
                .findFirst();
    }

    @Override
    public CueIntake intake(Hearing hearing) {
        return new CueIntake(hearing, clock, this::tell);
    }

    /** The captioners that there are, by their ids. */
    List<CaptionerDescription> captioners() {
        return captioners.stream()
                .map(Captioner::describe)
                .sorted(Comparator.comparing(CaptionerDescription::id))
                .toList();
    }

    /** How those do that listen to a show here. */
    List<ListeningState> states(ShowId show) {
        return heard.stream()
                .filter(one -> one.show().equals(show))
                .flatMap(one -> one.states().stream())
                .toList();
    }

    private void changed(HeardShow one) {
        later(() -> attend(one));
    }

    /** Not any more once this is being closed. */
    private void later(Runnable change) {
        try {
            changes.execute(change);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "Captions are being closed", e);
        }
    }

    private void chosen(ShowId show) {
        captions.changed(show);
        heard.stream().filter(one -> one.show().equals(show)).forEach(this::attend);
    }

    private void attend(HeardShow one) {
        guarded(one.show(), () -> {
            one.attend(captions.shelf(one.show()).choices(), this);
            if (one.isOver()) {
                heard.remove(one);
            }
        });
    }

    private static void guarded(ShowId show, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The captions of show " + show + " could not be looked after", e);
        }
    }

    private void tell(Hearing hearing, CueSpoken cue, boolean interim) {
        if (!interim) {
            log.append(NewEvent.of(hearing.show(), cue).at(cue.from()));
            return;
        }
        var room = rooms;
        if (room != null) {
            ObjectNode body = Json.tree(cue);
            body.put("mediaTime", cue.from().toEpochMilli());
            room.tell(hearing.show(), "captions", body);
        }
    }
}
