// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vitrine.shows.internal.Studio.done;
import static org.vitrine.shows.internal.Studio.plan;

import org.vitrine.shows.Admission;
import org.vitrine.shows.ShowState;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.TestDatabase;

final class StreamKeysTest {
    @OnEachDatabase
    void aKeyLastsUntilItIsIssuedAnew(TestDatabase database) {
        var studio = new Studio(database);
        var key = studio.shows.streamKey(studio.host.id());
        assertEquals(key, studio.shows.streamKey(studio.host.id()));
        assertEquals(key, new Studio(database).shows.streamKey(studio.host.id()));
        assertNotEquals(key, studio.shows.streamKey(Callers.host().id()));
        var fresh = studio.shows.reissueStreamKey(studio.host.id());
        assertNotEquals(key, fresh);
        assertEquals(fresh, studio.shows.streamKey(studio.host.id()));
        assertEquals(new Admission.WrongKey(), studio.shows.admit(key));
        assertEquals(new Admission.NoShowArmed(), studio.shows.admit(fresh));
    }

    @OnEachDatabase
    void aKeyCannotBeReadInTheDatabase(TestDatabase database) {
        var studio = new Studio(database);
        var key = studio.shows.streamKey(studio.host.id());
        assertTrue(key.matches("vt-[0-9a-f]{40}"), "its form");
        assertEquals(
                0,
                database.count(
                        "select count(*) as n from shows_stream_key where sealed like ? or digest like ?",
                        "%" + key + "%",
                        "%" + key + "%"));
    }

    @OnEachDatabase
    void aStreamIsLedToTheShowOnAirElseToTheArmedOne(TestDatabase database) {
        var studio = new Studio(database);
        var key = studio.shows.streamKey(studio.host.id());
        var first = done(studio.shows.arm(studio.planned("First").id(), studio.host));
        assertEquals(new Admission.Admitted(first.id(), first.slug()), studio.shows.admit(key));
        var second = done(studio.shows.arm(studio.planned("Second").id(), studio.host));
        assertEquals(new Admission.Admitted(second.id(), second.slug()), studio.shows.admit(key));
        assertEquals(
                ShowState.PLANNED, studio.shows.find(first.id()).orElseThrow().state());
        done(studio.shows.start(first.id(), studio.host));
        assertEquals(new Admission.Admitted(first.id(), first.slug()), studio.shows.admit(key));
        done(studio.shows.end(first.id(), studio.host));
        assertEquals(new Admission.Admitted(second.id(), second.slug()), studio.shows.admit(key));
        var others = done(studio.shows.plan(plan("Theirs"), Callers.host()));
        done(studio.shows.arm(others.id(), studio.host));
        assertEquals(new Admission.Admitted(second.id(), second.slug()), studio.shows.admit(key));
    }

    @OnEachDatabase
    void aWrongKeyIsWrong(TestDatabase database) {
        var studio = new Studio(database);
        for (var key : new String[] {"", "wrong", "vt-", "x".repeat(10_000), "\u0000"}) {
            assertEquals(new Admission.WrongKey(), studio.shows.admit(key));
        }
    }
}
