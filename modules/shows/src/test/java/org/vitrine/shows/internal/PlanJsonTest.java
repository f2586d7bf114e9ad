// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.json.Json;
import org.vitrine.shows.ShowPlan;
import org.vitrine.text.LocalText;

final class PlanJsonTest {
    private static final String PRODUCT = "0190a1b2-0000-7000-8000-000000000001";

    @Test
    void aTitleIsEnough() {
        var plan = read("{\"title\":\"Tea\"}");
        assertEquals(LocalText.english("Tea"), plan.title());
        assertEquals(0, plan.lineUp().size());
    }

    @Test
    void aLineUpIsOfIdsOrOfMore() {
        var plan = read("{\"title\":\"Tea\",\"lineUp\":[\"" + PRODUCT + "\",{\"product\":\"" + PRODUCT
                + "\",\"plannedSeconds\":90,\"notes\":\"Smile\"}]}");
        assertEquals(UUID.fromString(PRODUCT), plan.lineUp().getFirst().product());
        assertEquals(Duration.ofSeconds(90), plan.lineUp().getLast().planned());
        assertEquals("Smile", plan.lineUp().getLast().notes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\":\"\"}",
                "{\"title\":{\"en\":\" \"}}",
                "{\"title\":{\"not a language\":\"Tea\"}}",
                "{\"title\":\"Tea\",\"slug\":\"Not a slug\"}",
                "{\"title\":\"Tea\",\"startsAt\":\"9999-01-01T00:00:00Z\"}",
                "{\"title\":\"Tea\",\"poster\":\"javascript:alert(1)\"}",
                "{\"title\":\"Tea\",\"poster\":\"//evil.example/a.png\"}",
                "{\"title\":\"Tea\",\"lineUp\":[\"lamp\"]}",
                "{\"title\":\"Tea\",\"lineUp\":[null]}",
                "{\"title\":\"Tea\",\"lineUp\":[{\"product\":\"" + PRODUCT + "\",\"plannedSeconds\":-1}]}"
            })
    void whatCannotBeIsRefusedWithASentence(String body) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> read(body));
        assertTrue(String.valueOf(refusal.getMessage()).length() > 10);
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> read("{\"title\":\"" + "x".repeat(201) + "\"}"));
        assertThrows(
                IllegalArgumentException.class,
                () -> read("{\"title\":\"Tea\",\"description\":\"" + "x".repeat(40_001) + "\"}"));
        var many = "\"" + PRODUCT + "\"" + (",\"" + PRODUCT + "\"").repeat(200);
        assertThrows(IllegalArgumentException.class, () -> read("{\"title\":\"Tea\",\"lineUp\":[" + many + "]}"));
    }

    private static ShowPlan read(String body) {
        return Json.read(body, PlanJson.class).toNewPlan();
    }
}
