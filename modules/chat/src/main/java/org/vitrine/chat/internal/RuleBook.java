// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.chat.HoldRule;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.spi.LogListener;
import org.vitrine.store.Row;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** How one talks in each show; remembered until an event tells that it has changed, a minute at most. */
@Component(service = {RuleBook.class, LogListener.class})
public final class RuleBook implements LogListener {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final Set<String> CHANGES =
            Set.of("chat.TalkRulesChanged", "chat.MessagePinned", "chat.MessageUnpinned");

    private final Transactions transactions;
    private final LoadingCache<ShowId, TalkRules> known =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(this::read);

    @Activate
    public RuleBook(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    TalkRules of(ShowId show) {
        return known.get(show);
    }

    /** Changes the rules as they stand in the database; answers them as they are then. */
    TalkRules change(Tx tx, ShowId show, UnaryOperator<TalkRules> change) {
        tx.insertIfAbsent(
                "insert into chat_talk (show_id, slow_seconds, staff_only, hold) values (?, 0, false, ?)",
                show.value(),
                HoldRule.NONE);
        var before = tx.first("select * from chat_talk where show_id = ? for update", RuleBook::rules, show.value());
        var after = change.apply(before.orElse(TalkRules.USUAL));
        tx.update(
                "update chat_talk set slow_seconds = ?, staff_only = ?, hold = ?, pinned = ? where show_id = ?",
                (int) after.slowMode().toSeconds(),
                after.staffOnly(),
                after.hold(),
                after.pinned().orElse(null),
                show.value());
        tx.afterCommit(() -> known.invalidate(show));
        return after;
    }

    @Override
    public void appended(List<LogEvent> events) {
        events.stream()
                .filter(event -> CHANGES.contains(event.type()))
                .forEach(event -> known.invalidate(event.show()));
    }

    private TalkRules read(ShowId show) {
        return transactions.in(
                tx -> tx.first("select * from chat_talk where show_id = ?", RuleBook::rules, show.value())
                        .orElse(TalkRules.USUAL));
    }

    private static TalkRules rules(Row row) {
        return new TalkRules(
                Duration.ofSeconds(row.integer("slow_seconds")),
                row.flag("staff_only"),
                row.value("hold", HoldRule.class),
                row.optionalUuid("pinned"));
    }
}
