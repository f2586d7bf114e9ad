// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.util.UUID;
import org.vitrine.chat.CommandAnswered;
import org.vitrine.chat.MessagePosted;
import org.vitrine.chat.PostResult;
import org.vitrine.chat.spi.CommandCall;
import org.vitrine.chat.spi.Draft;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowLog;

/** Writes what is said into the log of its show. */
final class Minutes {
    private final ShowLog log;

    Minutes(ShowLog log) {
        this.log = log;
    }

    PostResult said(Draft draft, UUID message, Words words) {
        var author = draft.author();
        var name = switch (author) {
            case Caller.Staff staff -> staff.displayName();
            case Caller.Shopper shopper -> shopper.displayName();
            case Caller.Anonymous nobody -> "";
        };
        var fact = new MessagePosted(message, author.shopper(), name, words.text());
        return new PostResult.Posted(
                log.append(NewEvent.of(draft.show(), fact).by(Actor.of(author)).withId(message)));
    }

    /** For the author's eyes, and the staff's. */
    PostResult answered(CommandCall call, CommandAnswered fact) {
        var audience = call.author().shopper().<Audience>map(Audience.One::new).orElse(Audience.STAFF);
        return new PostResult.Posted(log.append(NewEvent.of(call.show(), fact)
                .to(audience)
                .by(Actor.of(call.author()))
                .withId(fact.message())));
    }
}
