// SPDX-License-Identifier: Apache-2.0
package org.vitrine.questions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.chat.MessagePosted;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Role;
import org.vitrine.questions.AskResult;
import org.vitrine.questions.Question;
import org.vitrine.questions.QuestionAnswered;
import org.vitrine.questions.QuestionAsked;
import org.vitrine.questions.QuestionDismissed;
import org.vitrine.questions.QuestionHidden;
import org.vitrine.questions.QuestionShown;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.Eventually;

final class LoggedQuestionsTest {
    private final QuestionRoom room = new QuestionRoom();
    private final Caller.Shopper kim = Callers.shopper();

    @Test
    void whatIsAskedIsSaidInTheChatAndToldToStaffAndWhoeverAsks() {
        var id = room.asked(kim, "Is it oiled?");
        assertEquals(1, room.told(Callers.nobody(), MessagePosted.class).size());
        assertEquals(List.of(), room.told(Callers.shopper(), QuestionAsked.class));
        assertEquals(1, room.told(kim, QuestionAsked.class).size());
        var question = room.questions.of(room.show).getFirst();
        assertEquals(id, question.id());
        assertEquals("Kim", question.name());
        assertEquals("Is it oiled?", question.text());
        assertEquals("OPEN", room.state(id));
    }

    @Test
    void whatTheChatRefusesIsNotAsked() {
        var refused = room.questions.ask(room.show, kim, UUID.randomUUID(), "Do you like spam?");
        assertEquals(
                "refused", assertInstanceOf(AskResult.Refused.class, refused).code());
        assertInstanceOf(
                AskResult.Refused.class,
                room.questions.ask(room.show, Callers.nobody(), UUID.randomUUID(), "Who am I?"));
        assertEquals(List.of(), room.questions.of(room.show));
    }

    @Test
    void whatIsAskedTwiceUnderOneIdIsAskedOnce() {
        var id = UUID.randomUUID();
        room.questions.ask(room.show, kim, id, "Is it oiled?");
        room.questions.ask(room.show, kim, id, "Is it oiled?");
        room.questions.mark(room.show, kim, id);
        assertEquals(1, room.questions.of(room.show).size());
    }

    @Test
    void aMessageIsMarkedByItsAuthorAndByStaff() {
        var id = UUID.randomUUID();
        room.post(room.show, kim, id, "How tall is it?");
        assertInstanceOf(AskResult.Refused.class, room.questions.mark(room.show, Callers.shopper(), id));
        assertInstanceOf(AskResult.Refused.class, room.questions.mark(room.show, Callers.nobody(), id));
        var analyst = Callers.staff("Ana", Role.ANALYST);
        assertInstanceOf(AskResult.Refused.class, room.questions.mark(room.show, analyst, id));
        assertInstanceOf(AskResult.Refused.class, room.questions.mark(room.show, kim, UUID.randomUUID()));
        assertInstanceOf(AskResult.Asked.class, room.questions.mark(room.show, room.host, id));
        assertInstanceOf(AskResult.Asked.class, room.questions.mark(room.show, kim, id));
        assertEquals(1, room.told(kim, QuestionAsked.class).size());
    }

    @Test
    void oneQuestionIsOnTheScreenAtATime() {
        var oiled = room.asked(kim, "Is it oiled?");
        var tall = room.asked(kim, "How tall is it?");
        room.questions.show(room.show, oiled, room.host);
        room.questions.show(room.show, tall, room.host);
        room.questions.show(room.show, tall, room.host);
        assertEquals("OPEN", room.state(oiled));
        assertEquals("SHOWN", room.state(tall));
        var shown = room.told(Callers.nobody(), QuestionShown.class);
        assertEquals(
                List.of("Is it oiled?", "How tall is it?"),
                shown.stream().map(QuestionShown::text).toList());
        room.questions.hide(room.show, oiled, room.host);
        room.questions.hide(room.show, tall, room.host);
        assertEquals(List.of(new QuestionHidden(tall)), room.told(Callers.nobody(), QuestionHidden.class));
        assertEquals("OPEN", room.state(tall));
    }

    @Test
    void whoeverAskedIsToldOfTheAnswer() {
        var id = room.asked(kim, "Is it oiled?");
        room.questions.show(room.show, id, room.host);
        room.questions.answer(room.show, id, Optional.of("Twice."), room.host);
        assertEquals("ANSWERED", room.state(id));
        assertEquals(Optional.of("Twice."), room.answer(id));
        assertEquals(List.of(new QuestionHidden(id)), room.told(Callers.nobody(), QuestionHidden.class));
        assertEquals(List.of(new QuestionAnswered(id, "Twice.")), room.told(kim, QuestionAnswered.class));
        assertEquals(List.of(), room.told(Callers.shopper(), QuestionAnswered.class));
        room.questions.answer(room.show, id, Optional.empty(), room.host);
        assertEquals(Optional.of("Twice."), room.answer(id));
    }

    @Test
    void whatIsPutAsideStaffAloneKnow() {
        var id = room.asked(kim, "Will you marry me?");
        room.questions.dismiss(room.show, id, room.host);
        assertEquals("DISMISSED", room.state(id));
        assertEquals(List.of(), room.told(kim, QuestionDismissed.class));
        assertEquals(1, room.told(room.host, QuestionDismissed.class).size());
        assertEquals(Optional.<Question>empty(), room.questions.dismiss(room.show, UUID.randomUUID(), room.host));
    }

    @Test
    void whatTheChatTakesAwayIsAskedNoMoreAndItsWordsAreGone() {
        room.log.with(new Deletions(room.questions));
        var id = room.asked(kim, "Is your wood stolen?");
        room.questions.show(room.show, id, room.host);
        room.delete(room.show, id, room.host);
        assertEquals("gone", room.state(id));
        Eventually.until(
                () -> !room.told(Callers.nobody(), QuestionHidden.class).isEmpty());
        assertFalse(room.log.last(room.show, room.host, 100).toString().contains("stolen"));
        assertInstanceOf(AskResult.Refused.class, room.questions.mark(room.show, room.host, id));
    }

    @Test
    void anotherLookAtTheLogSeesTheSame() {
        var id = room.asked(kim, "Is it oiled?");
        room.questions.answer(room.show, id, Optional.of("Twice."), room.host);
        var afresh = new LoggedQuestions(room.log, room);
        assertEquals(room.questions.of(room.show), afresh.of(room.show));
    }
}
