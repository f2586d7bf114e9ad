// SPDX-License-Identifier: Apache-2.0
package org.vitrine.nodes.internal;

import io.nats.client.Connection;
import io.nats.client.ConnectionListener;
import io.nats.client.ErrorListener;
import io.nats.client.Message;
import io.nats.client.Nats;
import io.nats.client.Options;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A connection to NATS that comes back.
 *
 * <p>One thread connects, beats each second while that lasts, and connects anew when it has ended: the client's own way of reconnecting
 * keeps what could not be sent and sends it late, which is no use to anyone here. A server that does not answer two pings is lost. What
 * cannot be sent at once is not sent. Any thread.
 */
final class NatsLink implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(NatsLink.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final int MOST_WAITING = 20_000;

    private final NatsSettings settings;
    private final String subject;
    private final Life life;
    private final Thread thread;
    /** A permit ends the pause between two beats. */
    private final Semaphore wake = new Semaphore(0);

    private volatile @Nullable Connection current;
    private volatile String failure;
    private volatile boolean closed;
    /** What was said last to the operator; touched by the thread alone. */
    private @Nullable Boolean said;

    /** What becomes of it. */
    interface Life {
        /** A message has come; on the client's thread, one at a time. */
        void heard(String subject, byte[] message);

        /** A second has passed, or somebody woke the link. */
        void beat(boolean connected);

        /** Messages may have been missed. */
        void lost();
    }

    NatsLink(NatsSettings settings, String subject, Life life) {
        this.settings = settings;
        this.subject = subject;
        this.life = life;
        this.failure = "NATS at " + settings + " has not answered yet";
        this.thread = Thread.ofVirtual().name("nodes").unstarted(this::run);
    }

    /** Begins; from now on {@link Life} is called. */
    void start() {
        thread.start();
    }

    boolean isConnected() {
        return current != null;
    }

    /** Why there is no connection; empty while there is one. */
    Optional<String> failure() {
        return isConnected() ? Optional.empty() : Optional.of(failure);
    }

    /** Beats soon. */
    void wake() {
        wake.release();
    }

    void publish(String to, byte[] message) {
        var connection = current;
        if (connection == null) {
            return;
        }
        try {
            connection.publish(to, message);
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "Not sent, the connection has just ended", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        wake();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try {
                live();
            } catch (IOException | TimeoutException | RuntimeException e) {
                failed(e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            pause();
            life.beat(false);
        }
    }

    /** Connects, and returns when the connection has ended. */
    private void live() throws IOException, TimeoutException, InterruptedException {
        var connection = Nats.connect(options());
        try {
            var dispatcher = connection.createDispatcher(this::heard);
            dispatcher.subscribe(subject);
            connection.flush(PATIENCE);
            current = connection;
            life.lost();
            say(true, "Other nodes are reached over NATS at " + settings);
            while (!closed && connection.getStatus() == Connection.Status.CONNECTED) {
                life.beat(true);
                pause();
            }
        } finally {
            current = null;
            end(connection);
        }
        failed("the connection has ended");
    }

    private void end(Connection connection) throws InterruptedException {
        if (closed) {
            try {
                connection.flush(PATIENCE);
            } catch (TimeoutException | IllegalStateException e) {
                LOG.log(Level.DEBUG, "The farewell was not sent", e);
            }
        }
        connection.close();
    }

    private void failed(@Nullable String why) {
        failure = NatsSettings.withoutLogIn("NATS at " + settings + ": " + why);
        if (!closed) {
            say(false, "Other nodes are not reached, this one serves on alone; it is tried again. " + failure);
        }
    }

    private void say(boolean well, String sentence) {
        if (said == null || said != well) {
            said = well;
            LOG.log(well ? Level.INFO : Level.WARNING, sentence);
        }
    }

    private void heard(Message message) {
        try {
            life.heard(message.getSubject(), message.getData());
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "A message is not from a node", e);
        }
    }

    private void pause() {
        try {
            if (wake.tryAcquire(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    private Options options() {
        var options = Options.builder()
                .servers(settings.servers().toArray(String[]::new))
                .connectionName("vitrine")
                .noEcho()
                .noReconnect()
                .connectionTimeout(PATIENCE)
                .pingInterval(BEAT)
                .maxPingsOut(2)
                .maxMessagesInOutgoingQueue(MOST_WAITING)
                .discardMessagesWhenOutgoingQueueFull()
                .connectionListener(this::changed)
                .errorListener(new Quiet());
        if (!settings.credentials().isEmpty()) {
            options.authHandler(new Credentials(Path.of(settings.credentials())));
        } else if (!settings.user().isEmpty()) {
            options.userInfo(settings.user().toCharArray(), settings.password().toCharArray());
        }
        return options.build();
    }

    @SuppressWarnings("unused") // the connection is the one that we know
    private void changed(Connection connection, ConnectionListener.Events event) {
        if (event == ConnectionListener.Events.DISCONNECTED || event == ConnectionListener.Events.CLOSED) {
            wake();
        }
    }

    /** Of all that the client would log, what was lost on the way in matters. */
    private final class Quiet implements ErrorListener {
        @Override
        public void slowConsumerDetected(Connection connection, io.nats.client.Consumer consumer) {
            life.lost();
        }
    }
}
