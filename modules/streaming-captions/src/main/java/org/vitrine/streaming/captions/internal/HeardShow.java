// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.vitrine.captions.spi.Captioner;
import org.vitrine.captions.spi.Hearing;
import org.vitrine.showlog.ShowId;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.streaming.spi.StreamEgress;
import org.vitrine.streaming.spi.Track;

/**
 * One stream and the captioners that listen to it.
 *
 * <p>The stream calls on its event loop, which never waits; {@link #attend} lets captioners come and go, on threads that may wait, one at a
 * time.
 */
final class HeardShow implements StreamEgress.Sink {
    private final ShowId show;
    private final Instant start;
    private final Events events;
    private final List<Listening> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Track sound;
    private volatile boolean over;

    /** What happens to it, told on the event loop. */
    interface Events {
        /** Its sound is another, or it has ended. */
        void changed(HeardShow heard);
    }

    /** How captioners are found, and what they hand over is taken. */
    interface Staffing {
        Optional<Captioner> captioner(Choice choice);

        CueIntake intake(Hearing hearing);
    }

    HeardShow(ShowId show, Instant start, Events events) {
        this.show = show;
        this.start = start;
        this.events = events;
    }

    ShowId show() {
        return show;
    }

    /** The programme clock's time at which the stream begins. */
    Instant start() {
        return start;
    }

    boolean beganBefore(Instant time) {
        return start.isBefore(time);
    }

    boolean isOver() {
        return over;
    }

    @Override
    public void tracks(List<Track> tracks) {
        var now = tracks.stream()
                .filter(track -> track.kind() == Track.Kind.SOUND)
                .findFirst()
                .orElse(null);
        sound = now;
        events.changed(this);
    }

    @Override
    public void unit(AccessUnit unit) {
        if (unit.track().kind() == Track.Kind.SOUND) {
            listeners.forEach(listening -> listening.offer(unit));
        }
    }

    @Override
    public void end() {
        over = true;
        events.changed(this);
    }

    /** Lets those listen that are wanted, and no others. Blocks while they take their leave. */
    synchronized void attend(List<Choice> wanted, Staffing staffing) {
        var duties = duties(wanted, staffing);
        leave(listeners.stream()
                .filter(one -> duties.stream().noneMatch(one::carriesOut))
                .toList());
        for (var duty : duties) {
            if (listeners.stream().noneMatch(one -> one.carriesOut(duty))) {
                listeners.add(new Listening(duty, staffing.intake(duty.hearing())));
            }
        }
    }

    /** Lets this captioner listen no more, whoever wants it. Blocks while it takes its leave. */
    synchronized void dismiss(Captioner captioner) {
        leave(listeners.stream()
                .filter(one -> one.duty().captioner() == captioner)
                .toList());
    }

    /** Lets nobody listen any more, whatever is asked later. Blocks while they take their leave. */
    synchronized void close() {
        over = true;
        leave(List.copyOf(listeners));
    }

    List<ListeningState> states() {
        return listeners.stream().map(Listening::state).toList();
    }

    private List<Duty> duties(List<Choice> wanted, Staffing staffing) {
        var track = sound;
        if (over || track == null) {
            return List.of();
        }
        return wanted.stream()
                .flatMap(choice -> staffing.captioner(choice).stream()
                        .map(captioner -> new Duty(captioner, choice, hearing(choice, track))))
                .toList();
    }

    private Hearing hearing(Choice choice, Track track) {
        return new Hearing(show, choice.language(), track, start);
    }

    private void leave(List<Listening> leaving) {
        leaving.forEach(Listening::end);
        listeners.removeAll(leaving);
    }
}
