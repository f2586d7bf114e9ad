// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.chat;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.chat.spi.ChatFilter;
import org.vitrine.chat.spi.Draft;
import org.vitrine.chat.spi.Verdict;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.ShowId;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.OddTexts;
import org.vitrine.testkit.Strain;

/** What every {@link ChatFilter} must do; inherit it in a test of yours. */
public abstract class ChatFilterContract {
    private final ShowId show = new ShowId(UUID.randomUUID());

    /** The filter to be tested; each call answers the same one, or one that is alike. */
    protected abstract ChatFilter filter();

    /** A text that the filter has nothing against. */
    protected String harmless() {
        return "Hello";
    }

    @Test
    void harmlessTalkGoesThrough() {
        assertFalse(judge(Callers.shopper(), harmless()) instanceof Verdict.Refuse);
    }

    @Test
    void everyTextIsJudged() {
        for (var text : OddTexts.messages()) {
            judge(Callers.shopper(), text);
        }
        for (var text : OddTexts.raw()) {
            judge(Callers.shopper(), text);
        }
    }

    @Test
    void staffAreJudgedToo() {
        judge(Callers.host(), harmless());
        judge(Callers.owner(), harmless());
    }

    @Test
    void aNewWordingIsJudgedToo() {
        for (var text : OddTexts.messages()) {
            if (judge(Callers.shopper(), text) instanceof Verdict.Rewrite rewrite) {
                judge(Callers.shopper(), rewrite.text());
            }
        }
    }

    @Test
    void manyTalkAtOnce() {
        var filter = filter();
        for (var verdict : Strain.together(() -> filter.judge(draft(Callers.shopper(), harmless())))) {
            assertWhole(verdict);
        }
    }

    @Test
    void nobodyWaitsForAVerdict() {
        var filter = filter();
        filter.judge(draft(Callers.shopper(), harmless()));
        assertWhole(Strain.withoutWaiting(() -> filter.judge(draft(Callers.shopper(), harmless()))));
    }

    private Verdict judge(Caller author, String text) {
        var verdict = Strain.toTheEnd(() -> filter().judge(draft(author, text)));
        assertWhole(verdict);
        return verdict;
    }

    private Draft draft(Caller author, String text) {
        return new Draft(show, author, text);
    }

    private static void assertWhole(Verdict verdict) {
        switch (verdict) {
            case Verdict.Allow allow -> assertNotNull(allow);
            case Verdict.Hold hold -> assertNotNull(hold);
            case Verdict.Rewrite rewrite -> assertNotNull(rewrite.text());
            case Verdict.Refuse refuse ->
                assertFalse(refuse.sentence().isBlank(), "its author is to be told why, in a sentence");
        }
    }
}
