// SPDX-License-Identifier: Apache-2.0
package org.vitrine.questions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vitrine.http.ProblemException;
import org.vitrine.identity.Caller;
import org.vitrine.questions.QuestionState;
import org.vitrine.questions.internal.QuestionsResource.Wish;
import org.vitrine.testkit.AsCaller;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.http.RestResourceContract;

final class QuestionsResourceTest extends RestResourceContract {
    private final QuestionRoom room = new QuestionRoom();
    private final QuestionsResource resource = new QuestionsResource(room.questions, room.shows, room.clock);
    private final AsCaller host = new AsCaller(room.host);
    private final Caller kim = Callers.shopper();

    @Override
    protected Class<?> resource() {
        return QuestionsResource.class;
    }

    @Test
    void shoppersSeeTheirOwnQuestionsAndStaffAll() {
        resource.ask(wish("Is it oiled?"), new AsCaller(kim));
        room.asked(Callers.shopper(), "How tall is it?");
        assertEquals(List.of("Is it oiled?"), texts(kim));
        assertEquals(List.of("Is it oiled?", "How tall is it?"), texts(room.host));
    }

    @Test
    void everyoneSeesTheQuestionOnTheScreenAndNobodyThatOneWasPutAside() {
        var nobody = new AsCaller(Callers.nobody());
        room.asked(room.host, "Who wants tea?");
        var id = room.asked(kim, "Is it oiled?");
        assertEquals(Optional.empty(), resource.list("tea", nobody).shown());
        resource.show(id, wish(null), host);
        assertEquals(
                "Is it oiled?",
                resource.list("tea", nobody).shown().orElseThrow().text());
        assertEquals(List.of(), resource.list("tea", nobody).items());
        resource.dismiss(id, wish(null), host);
        assertEquals(
                QuestionState.OPEN,
                resource.list("tea", new AsCaller(kim)).items().getFirst().state());
    }

    @Test
    void staffShowAnswerAndPutAside() {
        var id = room.asked(kim, "Is it oiled?");
        assertEquals(QuestionState.SHOWN, resource.show(id, wish(null), host).state());
        assertEquals(QuestionState.OPEN, resource.hide(id, wish(null), host).state());
        var answered = resource.answer(id, wish(" Twice. "), host);
        assertEquals(Optional.of("Twice."), answered.answer());
        assertEquals(
                QuestionState.DISMISSED, resource.dismiss(id, wish(null), host).state());
    }

    @Test
    void whatCannotBeIsAProblem() {
        var asKim = new AsCaller(kim);
        assertEquals(400, status(() -> resource.ask(null, asKim)));
        assertEquals(400, status(() -> resource.ask(wish(null), asKim)));
        assertEquals(400, status(() -> resource.ask(new Wish("tea", "a", UUID.randomUUID()), asKim)));
        assertEquals(404, status(() -> resource.ask(new Wish("tea", null, UUID.randomUUID()), asKim)));
        assertEquals(404, status(() -> resource.ask(new Wish("coffee", "a", null), asKim)));
        assertEquals(403, status(() -> resource.ask(wish("spam"), asKim)));
        assertEquals(404, status(() -> resource.show(UUID.randomUUID(), wish(null), host)));
        assertEquals(400, status(() -> resource.answer(UUID.randomUUID(), wish("x".repeat(501)), host)));
        assertEquals(404, status(() -> resource.list("No slug!", host)));
        assertEquals(400, status(() -> resource.list(null, host)));
    }

    private static Wish wish(@Nullable String text) {
        return new Wish("tea", text, null);
    }

    private List<String> texts(Caller caller) {
        return resource.list("tea", new AsCaller(caller)).items().stream()
                .map(question -> question.text())
                .toList();
    }

    private static int status(Runnable call) {
        return assertThrows(ProblemException.class, call::run).problem().status();
    }
}
