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
import java.util.stream.Stream;
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
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowStarted;
import org.vitrine.streaming.spi.StreamEgress;

/**
 * Brings the sound of shows that are on air to the captioners that staff have chosen, and what they understand into the log. What is said in
 * the green room is for staff alone, and the log is for everyone: nobody listens there.
 *
 * <p>Streams, captioners and choices come and go at any time, each on a thread that may not wait. Each such change is a look at all streams
 * that are open, which {@link #attend} takes one after the other on a thread of its own. What fails, as where shows are being swapped, leaves all as it is and
 * is looked at again. One thing waits: a captioner that goes is not let go before it has stopped listening.
 */
@Component(
        service = {Captioning.class, StreamEgress.class, LogListener.class},
        immediate = true)
public final class Captioning implements StreamEgress, LogListener, HeardShow.Staffing {
    private static final System.Logger LOG = System.getLogger(Captioning.class.getName());

    private final ShowLog log;
    private final SqlCaptions captions;
    private final CaptionDesk desk;
    private final ShowDoor shows;
    private final Clock clock;
    private final Looks looks = new Looks(this::attend);
    private final List<HeardShow> heard = new CopyOnWriteArrayList<>();
    private final List<Captioner> captioners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Rooms rooms;

    @Activate
    public Captioning(
            @Reference ShowLog log,
            @Reference SqlCaptions captions,
            @Reference CaptionDesk desk,
            @Reference ShowDoor shows,
            @Reference Clock clock) {
        this.log = log;
        this.captions = captions;
        this.desk = desk;
        this.shows = shows;
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCaptioner(Captioner captioner) {
        captioners.add(captioner);
        heard.forEach(looks::soon);
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
        looks.close();
        heard.forEach(HeardShow::close);
    }

    @Override
    public Sink open(ShowId show, Instant start) {
        var opened = new HeardShow(show, start, looks::soon);
        heard.add(opened);
        looks.soon(opened);
        return opened;
    }

    @Override
    public void appended(List<LogEvent> events) {
        for (var event : events) {
            if (event.as(CaptionsChanged.class).isPresent()) {
                captions.changed(event.show());
                streams(event.show()).forEach(looks::soon);
            } else if (event.as(ShowStarted.class).isPresent()) {
                streams(event.show()).forEach(this::started);
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
        return streams(show).flatMap(one -> one.states().stream()).toList();
    }

    private Stream<HeardShow> streams(ShowId show) {
        return heard.stream().filter(one -> one.show().equals(show));
    }

    /** Another node may remember for a second that it had not. */
    private void started(HeardShow one) {
        looks.soon(one);
        looks.later(one);
    }

    private void attend(HeardShow one) {
        try {
            one.attend(wanted(one), this);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The captions of show " + one.show() + " are looked after again in a moment", e);
            looks.again(one);
        }
        if (one.isOver()) {
            heard.remove(one);
        }
    }

    /** Nothing is asked of a stream that is over: its captioners go whatever else fails. */
    private List<Choice> wanted(HeardShow one) {
        var onAir = one.isOver() ? Optional.<Show>empty() : shows.onAir(one.show());
        onAir.ifPresent(show -> begin(one, show));
        return onAir.map(show -> captions.shelf(show.id()).choices()).orElseGet(List::of);
    }

    /** Captions begin with the picture that everyone sees, not with that of a rehearsal. */
    private void begin(HeardShow one, Show show) {
        if (captions.shelf(show.id()).start().isEmpty()) {
            desk.began(show.id(), show.startedAt().filter(one::beganBefore).orElse(one.start()));
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
