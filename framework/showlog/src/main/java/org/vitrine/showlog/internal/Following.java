// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.vitrine.json.Json;
import org.vitrine.nodes.NodeId;
import org.vitrine.nodes.NodeListener;
import org.vitrine.nodes.Nodes;
import org.vitrine.showlog.ShowId;

/**
 * Lets this node's listeners hear what other nodes write, while there are other nodes.
 *
 * <p>After each commit a node tells the others where the show's log ends now. That is a hint and no more: whoever hears it reads the database
 * from where its own listeners were told last, so they hear everything once and in order whatever hints come twice, late or never. Should
 * one be lost, a look at the ends of all logs finds what is missing: after every new connection, each second while there is none, and
 * each tenth second all the same.
 */
final class Following implements NodeListener, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Following.class.getName());
    private static final String TOPIC = "showlog";
    private static final int LOOK_ANYHOW = 10;
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Nodes nodes;
    private final ShowWriters writers;
    private final Programme programme;
    private final Duration pause;
    private final Thread thread;
    /** A permit for each look that is wanted at once. */
    private final Semaphore wanted = new Semaphore(0);

    private volatile boolean closed;

    /** How long a look is put off while there is no connection; ten times as long while there is one. */
    Following(Nodes nodes, ShowWriters writers, Programme programme, Duration pause) {
        this.nodes = nodes;
        this.writers = writers;
        this.programme = programme;
        this.pause = pause;
        this.thread = Thread.ofVirtual().name("showlog following").start(this::run);
    }

    boolean isWith(Nodes others) {
        return nodes == others;
    }

    /** This node has written up to here. */
    void committed(ShowId show, long end) {
        nodes.tell(TOPIC, Json.write(new Grown(show, end)));
    }

    @Override
    public void heard(NodeId from, String message) {
        var grown = Json.read(message, Grown.class);
        writers.follow(grown.show, grown.end);
    }

    @Override
    public void reconnected() {
        wanted.release();
    }

    /** Returns when nothing is read any more, or after some seconds. */
    @Override
    public void close() {
        closed = true;
        wanted.release();
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var listening = List.of(nodes.listen(TOPIC, this), nodes.listen(Programme.TOPIC, programme));
        boolean well = true;
        for (int turn = 1; !closed; turn++) {
            if (isWanted() || !nodes.isConnected() || turn % LOOK_ANYHOW == 0) {
                well = look(well);
            }
            programme.tell(nodes, writers.shows());
        }
        listening.forEach(Nodes.Subscription::close);
    }

    /** Whether somebody wants a look before the pause is over. */
    private boolean isWanted() {
        try {
            return wanted.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
            return false;
        }
    }

    /** Whether it went well; said once if it does not. */
    private boolean look(boolean wasWell) {
        try {
            writers.followAll();
            return true;
        } catch (RuntimeException e) {
            if (wasWell && !closed) {
                LOG.log(Level.WARNING, "What other nodes have written cannot be read; it is tried again", e);
            }
            return false;
        }
    }

    /** A show's log reaches up to here. */
    private record Grown(ShowId show, long end) {}
}
