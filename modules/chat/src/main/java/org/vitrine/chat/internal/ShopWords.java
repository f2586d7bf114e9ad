// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.identity.Audit;
import org.vitrine.identity.Caller;
import org.vitrine.store.Transactions;

/** The shop's word list, remembered for some seconds; a change is known here at once, on other nodes as soon as they forget. */
@Component(service = ShopWords.class)
public final class ShopWords {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final Transactions transactions;
    private final Audit audit;
    private final Clock clock;
    private final LoadingCache<Boolean, WordList> list =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(any -> read());

    @Activate
    public ShopWords(@Reference Transactions transactions, @Reference Audit audit, @Reference Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    WordList current() {
        return list.get(true);
    }

    /** Puts a word on the list, instead of one that looks the same. */
    void put(WordList.Entry entry, Caller.Staff by) {
        transactions.run(tx -> {
            tx.update("delete from chat_word where folded = ?", entry.folded());
            tx.insertIfAbsent(
                    "insert into chat_word (folded, word, act, added_by, at) values (?, ?, ?, ?, ?)",
                    entry.folded(),
                    entry.word(),
                    entry.act(),
                    by.id().value(),
                    clock.instant());
            audit.record(tx, by, "chat.word-put", entry.act().name());
        });
        list.invalidateAll();
    }

    /** Takes a word off the list, and whatever looks the same; whether there was one. */
    boolean remove(String word, Caller.Staff by) {
        boolean removed = transactions.in(tx -> {
            var folded = new WordList.Entry(word, WordList.Act.HOLD).folded();
            boolean was = tx.update("delete from chat_word where folded = ?", folded) > 0;
            if (was) {
                audit.record(tx, by, "chat.word-removed", "");
            }
            return was;
        });
        list.invalidateAll();
        return removed;
    }

    private WordList read() {
        List<WordList.Entry> entries = transactions.in(tx -> tx.list(
                "select word, act from chat_word order by word",
                row -> new WordList.Entry(row.text("word"), row.value("act", WordList.Act.class))));
        return new WordList(entries);
    }
}
