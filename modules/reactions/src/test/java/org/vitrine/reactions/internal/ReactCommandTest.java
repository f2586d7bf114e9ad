// SPDX-License-Identifier: Apache-2.0
package org.vitrine.reactions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.vitrine.identity.Caller;
import org.vitrine.json.Json;
import org.vitrine.rooms.spi.Answer;
import org.vitrine.rooms.spi.Inbound;
import org.vitrine.rooms.spi.RoomCommand;
import org.vitrine.showlog.ShowId;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.rooms.RoomCommandContract;

final class ReactCommandTest extends RoomCommandContract {
    private final ReactionRoom room = new ReactionRoom();
    private final ReactCommand react = new ReactCommand(room.reactions);

    @Override
    protected RoomCommand command() {
        return react;
    }

    @Override
    protected ShowId show() {
        return room.show;
    }

    @Override
    protected String good() {
        return "{\"kind\":\"heart\",\"n\":2}";
    }

    @Test
    void manyTapsAreOneFrame() {
        assertInstanceOf(Answer.Taken.class, handle(Callers.shopper(), "{\"kind\":\"clap\",\"n\":7}"));
        assertInstanceOf(Answer.Taken.class, handle(Callers.shopper(), "{\"kind\":\"clap\"}"));
        room.reactions.close();
        assertEquals("{clap=8}", room.logged().getFirst().counts().toString());
    }

    @Test
    void whatIsNoReactionIsRefused() {
        for (var body : new String[] {
            "{}", "{\"kind\":\"boo\"}", "{\"kind\":\"heart\",\"n\":0}", "{\"kind\":\"heart\",\"n\":21}"
        }) {
            assertEquals("bad-frame", code(handle(Callers.shopper(), body)));
        }
        assertEquals("not-here", code(handle(Callers.nobody(), "{\"kind\":\"heart\"}")));
    }

    private Answer handle(Caller caller, String body) {
        return react.handle(new Inbound(room.show, caller, Json.read(body)));
    }

    private static String code(Answer answer) {
        return answer instanceof Answer.Refused refused ? refused.code() : "done";
    }
}
