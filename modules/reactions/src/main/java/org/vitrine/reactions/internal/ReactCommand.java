// SPDX-License-Identifier: Apache-2.0
package org.vitrine.reactions.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.reactions.ReactionKind;
import org.vitrine.reactions.ReactionService;
import org.vitrine.rooms.spi.Answer;
import org.vitrine.rooms.spi.Inbound;
import org.vitrine.rooms.spi.RoomCommand;

/** Reacts over a room's socket: <code>{"react":{"kind":"heart","n":3}}</code>; without {@code n} once. */
@Component
public final class ReactCommand implements RoomCommand {
    private static final int MOST_AT_ONCE = 20;

    private final ReactionService reactions;

    @Activate
    public ReactCommand(@Reference ReactionService reactions) {
        this.reactions = reactions;
    }

    @Override
    public String name() {
        return "react";
    }

    @Override
    public Answer handle(Inbound frame) {
        var kind = ReactionKind.find(frame.body().path("kind").asText());
        int times = frame.body().path("n").asInt(1);
        if (kind.isEmpty() || times < 1 || times > MOST_AT_ONCE) {
            return new Answer.Refused(
                    "bad-frame",
                    "\"react\" needs a \"kind\", and may say how often by \"n\", 1 to " + MOST_AT_ONCE + ".");
        }
        var shopper = frame.caller().shopper();
        if (shopper.isEmpty()) {
            return new Answer.Refused("not-here", "Shoppers and guests react; come in with a token first.");
        }
        reactions.react(frame.show(), shopper.get(), kind.get(), times);
        return new Answer.Taken();
    }
}
