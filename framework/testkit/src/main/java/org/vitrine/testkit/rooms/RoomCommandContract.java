// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.identity.Caller;
import org.vitrine.json.Json;
import org.vitrine.rooms.spi.Answer;
import org.vitrine.rooms.spi.Inbound;
import org.vitrine.rooms.spi.RoomCommand;
import org.vitrine.showlog.ShowId;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.OddTexts;
import org.vitrine.testkit.Strain;

/** What every {@link RoomCommand} must do; inherit it in a test of yours. */
public abstract class RoomCommandContract {
    /** The command to be tested; each call answers the same one. */
    protected abstract RoomCommand command();

    /** A show that is live. */
    protected abstract ShowId show();

    /** A frame that it does, as JSON; each call may answer another one. */
    protected abstract String good();

    @Test
    void itsNameIsAKeyAndStaysTheSame() {
        assertTrue(
                command().name().matches("[a-z][A-Za-z0-9-]{0,39}"), command().name());
        assertEquals(command().name(), command().name());
    }

    @Test
    void aGoodFrameIsDone() {
        var answer = handle(Callers.shopper(), Json.read(good()));
        assertFalse(answer instanceof Answer.Refused, answer::toString);
    }

    @Test
    void whateverComesIsAnswered() {
        for (var frame : odd()) {
            handle(Callers.shopper(), frame);
            handle(Callers.nobody(), frame);
            handle(Callers.host(), frame);
        }
    }

    @Test
    void whoIsNotKnownIsAnswered() {
        handle(Callers.nobody(), Json.read(good()));
    }

    @Test
    void manyAskAtOnce() {
        Strain.together(() -> handle(Callers.shopper(), Json.read(good())));
    }

    private List<JsonNode> odd() {
        var frames = new ArrayList<JsonNode>();
        for (var text : List.of("{}", "[]", "null", "7", "\"x\"", "true", "{\"id\":7}", "{\"id\":{},\"text\":[]}")) {
            frames.add(Json.read(text));
        }
        var keys = new ArrayList<String>();
        Json.read(good()).fieldNames().forEachRemaining(keys::add);
        for (var key : keys) {
            frames.add(Json.object().put(key, -1));
            frames.add(Json.object().putNull(key));
            OddTexts.raw().forEach(text -> frames.add(Json.object().put(key, text)));
        }
        return frames;
    }

    private Answer handle(Caller caller, JsonNode body) {
        var answer = Strain.toTheEnd(() -> command().handle(new Inbound(show(), caller, body)));
        if (answer instanceof Answer.Refused refused) {
            assertTrue(refused.code().matches("[a-z0-9-]+"), refused.code());
            assertFalse(refused.sentence().isBlank());
        }
        return answer;
    }
}
