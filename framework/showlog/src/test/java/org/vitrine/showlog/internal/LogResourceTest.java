// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.http.ProblemException;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.NewEvent;
import org.vitrine.shows.ShowState;
import org.vitrine.testkit.FakeShows;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryShowLog;

class LogResourceTest {
    private final FakeShows shows = new FakeShows();
    private final MemoryShowLog log = new MemoryShowLog(new ManualClock());
    private final LogResource resource = new LogResource(log);

    @Test
    void staffReadAllAndPageOn() {
        fill(ShowState.LIVE);

        var first = resource.log("autumn", null, "2");
        var rest = resource.log("autumn", first.next().map(String::valueOf).orElseThrow(), "2");

        assertEquals(List.of(1L, 2L), offsets(first));
        assertEquals(List.of(3L), offsets(rest));
        assertEquals(Optional.empty(), rest.next());
    }

    @Test
    void theReplayIsThePublicPart() {
        fill(ShowState.ENDED);

        assertEquals(List.of(1L, 3L), offsets(resource.replay("autumn", null, null)));
        assertEquals(List.of(3L), offsets(resource.replay("autumn", "1", null)));
    }

    @Test
    void whatCannotBeIsAProblem() {
        fill(ShowState.PLANNED);

        assertEquals(409, status(() -> resource.replay("autumn", null, null)));
        assertEquals(404, status(() -> resource.log("winter", null, null)));
        assertEquals(404, status(() -> resource.log("No slug!", null, null)));
        assertEquals(400, status(() -> resource.log("autumn", "soon", null)));
        assertEquals(400, status(() -> resource.log("autumn", "-1", null)));
        assertEquals(400, status(() -> resource.log("autumn", null, "100000")));
        assertEquals(503, status(() -> new LogResource(log).log("autumn", null, null)));
    }

    private void fill(ShowState state) {
        resource.addShows(shows);
        var show = shows.put("autumn", state).id();
        log.append(NewEvent.of(show, new Said(1, "a")));
        log.append(NewEvent.of(show, new Said(2, "b")).to(Audience.STAFF));
        log.append(NewEvent.of(show, new Said(3, "c")));
    }

    private static List<Long> offsets(LogPage page) {
        return page.items().stream().map(LogEvent::offset).toList();
    }

    private static int status(Runnable call) {
        return assertThrows(ProblemException.class, call::run).problem().status();
    }
}
