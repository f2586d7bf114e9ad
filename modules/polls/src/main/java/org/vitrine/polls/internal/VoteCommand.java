// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.polls.PollId;
import org.vitrine.polls.PollService;
import org.vitrine.polls.VoteResult;
import org.vitrine.rooms.spi.Answer;
import org.vitrine.rooms.spi.Inbound;
import org.vitrine.rooms.spi.RoomCommand;

/** Votes over a room's socket: <code>{"vote":{"id","poll","option"}}</code>. */
@Component
public final class VoteCommand implements RoomCommand {
    private final PollService polls;

    @Activate
    public VoteCommand(@Reference PollService polls) {
        this.polls = polls;
    }

    @Override
    public String name() {
        return "vote";
    }

    @Override
    public Answer handle(Inbound frame) {
        var shopper = frame.caller().shopper();
        var poll = poll(frame.body().path("poll"));
        var option = frame.body().path("option");
        if (poll.isEmpty() || !option.isInt()) {
            return new Answer.Refused(
                    "bad-frame", "\"vote\" needs a \"poll\", by its id, and an \"option\", a number.");
        }
        if (shopper.isEmpty()) {
            return new Answer.Refused("not-here", "Shoppers and guests vote; come in with a token first.");
        }
        return answer(polls.vote(poll.get(), shopper.get(), option.asInt()), option.asInt());
    }

    /** The same vote once more is no other one. */
    private static Answer answer(VoteResult result, int wanted) {
        return switch (result) {
            case VoteResult.Counted counted -> new Answer.Taken();
            case VoteResult.Already already ->
                already.option() == wanted
                        ? new Answer.Taken()
                        : new Answer.Refused("already-voted", "You have voted already, and that stands.");
            case VoteResult.Refused refused -> new Answer.Refused(refused.code(), refused.sentence());
        };
    }

    private static Optional<PollId> poll(JsonNode id) {
        try {
            return Optional.of(new PollId(UUID.fromString(id.asText())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
