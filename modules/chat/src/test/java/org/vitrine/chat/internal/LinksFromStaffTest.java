// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.chat.spi.ChatFilter;
import org.vitrine.chat.spi.Draft;
import org.vitrine.chat.spi.Verdict;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.ShowId;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.chat.ChatFilterContract;

final class LinksFromStaffTest extends ChatFilterContract {
    private final LinksFromStaff filter = new LinksFromStaff();

    @Override
    protected ChatFilter filter() {
        return filter;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/x",
                "see www.elsewhere.example",
                "cheaper at elsewhere.com",
                "elsewhere.shop/deal",
                "elsewhere(dot)com",
                "else\u200Bwhere.com",
                "\uFF45lsewhere\uFF0Ecom",
                "t.me/abc",
                "write to me@elsewhere.example"
            })
    void aShoppersLinkIsRefused(String text) {
        assertInstanceOf(Verdict.Refuse.class, judge(Callers.shopper(), text), text);
        assertEquals(new Verdict.Allow(), judge(Callers.host(), text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"It is 3.50 each.Nice", "Hello...there", "M or L? e.g. for 1.80 m", "@Kim look", "a/b", "so:yes"
            })
    void whatIsNoLinkIsSaid(String text) {
        assertEquals(new Verdict.Allow(), judge(Callers.shopper(), text));
    }

    private Verdict judge(Caller author, String text) {
        return filter.judge(new Draft(new ShowId(UUID.randomUUID()), author, text));
    }
}
