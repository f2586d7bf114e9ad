// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.chat.ChatService;
import org.vitrine.chat.CommandAnswered;
import org.vitrine.chat.PostResult;
import org.vitrine.chat.Utterance;
import org.vitrine.chat.spi.CommandCall;
import org.vitrine.chat.spi.CommandReply;
import org.vitrine.identity.Caller;
import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.shows.ShowService;

/**
 * Chat whose every message passes gate, judges and minutes: who may speak, what may be said, and where it is written down.
 *
 * <p>What was said stands in the show's log and nowhere else.
 */
@Component
public final class FilteredChat implements ChatService {
    private final ShowLog log;
    private final ShowService shows;
    private final Gate gate;
    private final Judges judges;
    private final Commands commands;
    private final Minutes minutes;
    private final Moderation moderation;

    @Activate
    public FilteredChat(
            @Reference ShowLog log,
            @Reference ShowService shows,
            @Reference Gate gate,
            @Reference Judges judges,
            @Reference Commands commands,
            @Reference Minutes minutes,
            @Reference Moderation moderation) {
        this.log = log;
        this.shows = shows;
        this.gate = gate;
        this.judges = judges;
        this.commands = commands;
        this.minutes = minutes;
        this.moderation = moderation;
    }

    @Override
    public PostResult post(ShowId id, Caller author, Utterance said) {
        return shows.find(id)
                .map(show -> new Attempt(show, author, said))
                .map(attempt ->
                        gate.refuses(attempt).<PostResult>map(why -> why).orElseGet(() -> read(attempt)))
                .orElseGet(() -> refused("not-here", "There is no such show."));
    }

    private PostResult read(Attempt attempt) {
        return Words.of(attempt.text())
                .map(words -> gate.paces(attempt).<PostResult>map(why -> why).orElseGet(() -> counted(attempt, words)))
                .orElseGet(() -> refused("bad-text", "A message has 1 to " + Words.LONGEST + " characters."));
    }

    /** What is refused does not count for the author's pace. */
    private PostResult counted(Attempt attempt, Words words) {
        var result =
                Typed.of(words).map(typed -> obey(attempt, typed)).orElseGet(() -> judge(attempt.saying(words.text())));
        if (result instanceof PostResult.Refused) {
            gate.takeBack(attempt);
        }
        return result;
    }

    /** A command that comes again, under the same id, is not done again. */
    private PostResult obey(Attempt attempt, Typed typed) {
        var there = there(attempt);
        if (there.isPresent()) {
            return new PostResult.Posted(there.get());
        }
        var call = new CommandCall(attempt.showId(), attempt.author(), typed.argument());
        return switch (commands.obey(typed.name(), call)) {
            case Commands.Obeyed.Not not -> refused(not.code(), not.sentence());
            case Commands.Obeyed.Replied replied ->
                switch (replied.reply()) {
                    case CommandReply.Say say -> judge(attempt.saying(say.text()));
                    case CommandReply.Tell tell ->
                        minutes.answered(call, new CommandAnswered(attempt.id(), typed.name(), tell.text()));
                };
        };
    }

    private Optional<LogEvent> there(Attempt attempt) {
        return log.find(attempt.showId(), attempt.id())
                .or(() -> log.find(attempt.showId(), HeldQueue.eventOf(attempt.id())));
    }

    private PostResult judge(Attempt attempt) {
        return switch (judges.judge(attempt)) {
            case Judged.Refused refused -> refused("refused", refused.sentence());
            case Judged.Passed passed ->
                Words.of(passed.text())
                        .map(words -> minutes.said(attempt.saying(words.text()), passed.held()))
                        .orElseGet(() -> refused("refused", "Nothing is left of this message."));
        };
    }

    @Override
    public boolean delete(ShowId show, UUID message, Caller.Staff by) {
        return moderation.delete(show, message, by);
    }

    @Override
    public void ban(ShowId show, ShopperId shopper, Caller.Staff by) {
        moderation.ban(show, shopper, by);
    }

    @Override
    public void unban(ShowId show, ShopperId shopper, Caller.Staff by) {
        moderation.unban(show, shopper, by);
    }

    private static PostResult refused(String code, String sentence) {
        return new PostResult.Refused(code, sentence);
    }
}
