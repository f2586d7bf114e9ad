// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.identity.Caller;
import org.vitrine.ids.Uuid7;
import org.vitrine.nodes.Nodes;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.showlog.spi.LogListener;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;
import org.vitrine.streaming.ProgrammeClock;

/**
 * The logs of all shows, in the database; {@link ShowWriter} tells how they are written.
 *
 * <p>Listeners and the programme clock come and go while it runs: whoever comes hears from then on.
 */
@Component(
        service = {ShowLog.class, JointAppends.class},
        immediate = true)
public final class SqlShowLog implements ShowLog, JointAppends {
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final int LONGEST_PAGE = 10_000;

    private final Transactions transactions;
    private final Waits waits;
    private final Uuid7 ids;
    private final AppenderTable appenders = new AppenderTable(UUID.randomUUID());
    private final Listeners listeners = new Listeners();
    private final ShowWriters writers;
    private final Programme programme;

    @Activate
    public SqlShowLog(@Reference Transactions transactions, @Reference Clock clock) {
        this(transactions, clock, Waits.USUAL);
    }

    SqlShowLog(Transactions transactions, Clock clock, Waits waits) {
        this.transactions = transactions;
        this.waits = waits;
        this.ids = new Uuid7(clock);
        this.programme = new Programme(clock);
        this.writers = new ShowWriters(new ShowWriter.Books(transactions, appenders, clock), listeners);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(LogListener listener) {
        listeners.add(listener);
    }

    void removeListener(LogListener listener) {
        listeners.remove(listener);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addProgrammeClock(ProgrammeClock added) {
        programme.add(added);
    }

    void removeProgrammeClock(ProgrammeClock removed) {
        programme.remove(removed);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addNodes(Nodes added) {
        writers.join(added, programme, waits.look);
    }

    void removeNodes(Nodes removed) {
        writers.leave(removed);
    }

    /** Lets what is being written come to its end. */
    @Deactivate
    void close() {
        writers.close(FAREWELL);
    }

    @Override
    public LogEvent append(NewEvent event) {
        return append(event, tx -> {});
    }

    @Override
    public LogEvent append(NewEvent event, Consumer<Tx> along) {
        Limits.check(event);
        var waiting = new Waiting(timed(event), event.id().orElseGet(ids::next), along);
        writers.of(event.show()).add(waiting);
        return waiting.await(waits.queue);
    }

    @Override
    public NewEvent timed(NewEvent event) {
        return event.mediaTime().isPresent()
                ? event
                : programme.now(event.show()).map(event::at).orElse(event);
    }

    @Override
    public List<LogEvent> read(ShowId show, Caller reader, long after, int limit) {
        return transactions.in(tx -> EventTable.after(tx, show, reader, after, page(limit)));
    }

    @Override
    public List<LogEvent> last(ShowId show, Caller reader, int limit) {
        var newest = transactions.in(tx -> EventTable.newest(tx, show, reader, page(limit)));
        Collections.reverse(newest);
        return List.copyOf(newest);
    }

    @Override
    public Optional<LogEvent> find(ShowId show, UUID id) {
        return transactions.in(tx -> EventTable.withId(tx, show, id));
    }

    @Override
    public Position end(ShowId show) {
        return transactions.in(tx -> appenders.end(tx, show));
    }

    @Override
    public void erase(ShowId show, UUID id) {
        transactions.run(tx -> EventTable.erase(tx, show, id));
    }

    private static int page(int limit) {
        return Math.clamp(limit, 1, LONGEST_PAGE);
    }

    /**
     * How long something is waited for.
     *
     * @param queue a sender waits at most so long for its turn
     * @param look how often is looked for what other nodes have written while they do not reach this one
     */
    record Waits(Duration queue, Duration look) {
        static final Waits USUAL = new Waits(Duration.ofSeconds(2), Duration.ofSeconds(1));

        /** The usual, with another patience of senders. */
        static Waits queue(Duration patience) {
            return new Waits(patience, USUAL.look);
        }
    }
}
