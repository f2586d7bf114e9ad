// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.vitrine.captions.CaptionTrack.Source;
import org.vitrine.http.ProblemException;
import org.vitrine.store.Transactions;
import org.vitrine.streaming.captions.internal.CaptionersResource.Doing;
import org.vitrine.streaming.captions.internal.CaptionersResource.Wanted;
import org.vitrine.streaming.captions.internal.CaptionsResource.CueJson;
import org.vitrine.streaming.captions.internal.CaptionsResource.TrackJson;
import org.vitrine.testkit.AsCaller;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.http.RestResourceContract;

final class CaptionsResourceTest {
    private static final AsCaller ALL = new AsCaller(Callers.nobody());
    private static final String FILE = "WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n";

    @OnEachDatabase
    void a_file_comes_back_as_it_is_read(Transactions transactions) {
        var studio = new Studio(transactions);
        var resource = resource(studio);
        var host = new AsCaller(studio.host);
        studio.desk.began(studio.show, Studio.START);
        resource.put("tea", "de", null, file("1\n00:00:01,000 --> 00:00:02,000\nEins\n"), host);
        assertEquals(
                List.of(new TrackJson("de", "Deutsch", Source.UPLOADED)),
                resource.tracks("tea", ALL).items());
        assertEquals("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nEins\n\n", resource.file("tea", "de", ALL));
        long start = Studio.START.toEpochMilli();
        assertEquals(
                List.of(new CueJson(start + 1_000, start + 2_000, "Eins")),
                resource.cues("tea", "de", ALL).items());
        resource.remove("tea", "de", host);
        assertEquals("no-captions", problem(() -> resource.remove("tea", "de", host)));
        assertEquals("no-captions", problem(() -> resource.file("tea", "de", ALL)));
    }

    @OnEachDatabase
    void the_times_of_a_file_can_be_moved(Transactions transactions) {
        var studio = new Studio(transactions);
        var resource = resource(studio);
        var host = new AsCaller(studio.host);
        resource.put("tea", "en", "59000", file(FILE), host);
        assertEquals("WEBVTT\n\n00:01:00.000 --> 00:01:01.000\nOne\n\n", resource.file("tea", "en", ALL));
        resource.put("tea", "en", "-1500", file(FILE), host);
        assertEquals("WEBVTT\n\n00:00:00.000 --> 00:00:00.500\nOne\n\n", resource.file("tea", "en", ALL));
        assertEquals("bad-shift", problem(() -> resource.put("tea", "en", "soon", file(FILE), host)));
        assertEquals("bad-shift", problem(() -> resource.put("tea", "en", "172799000", file(FILE), host)));
        assertEquals("bad-shift", problem(() -> resource.put("tea", "en", "-2000", file(FILE), host)));
        assertEquals("WEBVTT\n\n00:00:00.000 --> 00:00:00.500\nOne\n\n", resource.file("tea", "en", ALL));
    }

    @OnEachDatabase
    void staff_erase_for_good_what_was_said(Transactions transactions) {
        var studio = new Studio(transactions);
        var resource = resource(studio);
        var host = new AsCaller(studio.host);
        studio.say("1", 1, "Welcome");
        studio.say("2", 20, "I live at one, Tea Lane");
        studio.say("2", 5, "I live at 1, Tea Lane");
        studio.say("3", 6, "Assam");
        var otherNode = new SpokenWords(studio.log, studio.clock);
        studio.log.with(otherNode);
        assertEquals(3, otherNode.of(studio.show, Studio.EN).size());
        long start = Studio.START.toEpochMilli();
        assertEquals(
                1,
                resource.erase("tea", "en", "" + (start + 5_000), "" + (start + 6_000), host)
                        .erased());
        assertEquals(List.of("Welcome", "Assam"), studio.read(Studio.EN, 0, 60));
        assertEquals(2, otherNode.of(studio.show, Studio.EN).size());
        assertFalse(studio.spoken().toString().contains("Tea Lane"), "what stood there before is gone as well");
        assertEquals(
                0, resource.erase("tea", "de", "0", "" + (start + 60_000), host).erased());
        assertEquals("bad-stretch", problem(() -> resource.erase("tea", "en", "2", "1", host)));
        assertEquals("bad-stretch", problem(() -> resource.erase("tea", "en", null, "1", host)));
    }

    @OnEachDatabase
    void what_cannot_be_is_a_problem(Transactions transactions) {
        var studio = new Studio(transactions);
        var resource = resource(studio);
        var host = new AsCaller(studio.host);
        assertEquals("no-such-show", problem(() -> resource.tracks("coffee", ALL)));
        assertEquals("no-such-show", problem(() -> resource.tracks("No slug!", ALL)));
        assertEquals("bad-language", problem(() -> resource.cues("tea", "english, please", ALL)));
        assertEquals("bad-captions", problem(() -> resource.put("tea", "en", null, file("Hello"), host)));
    }

    @OnEachDatabase
    void staff_see_who_writes_and_how_it_does(Transactions transactions) {
        var studio = new Studio(transactions);
        var resource = new CaptionersResource(studio.captions, studio.desk, studio.captioning, studio.shows);
        var host = new AsCaller(studio.host);
        assertEquals("no-such-captioner", problem(() -> resource.choose("tea", "en", new Wanted("clerk"), host)));
        assertEquals("no-such-captioner", problem(() -> resource.choose("tea", "en", null, host)));
        studio.desk.choose(studio.wish(Studio.EN), "clerk");
        var chosen = resource.report("tea").chosen().getFirst();
        assertEquals("clerk", chosen.captioner());
        assertEquals(Doing.GONE, chosen.state());
        resource.unchoose("tea", "en", host);
        assertEquals("no-captioner", problem(() -> resource.unchoose("tea", "en", host)));
        assertEquals(List.of(), resource.report("tea").chosen());
    }

    private static CaptionsResource resource(Studio studio) {
        return new CaptionsResource(studio.captions, studio.desk, studio.replays, studio.shows);
    }

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String problem(Runnable call) {
        var problem = assertThrows(ProblemException.class, call::run).problem();
        return problem.type().substring("/problems/".length());
    }

    @Nested
    final class Contract extends RestResourceContract {
        @Override
        protected Class<?> resource() {
            return CaptionsResource.class;
        }
    }

    @Nested
    final class CaptionersContract extends RestResourceContract {
        @Override
        protected Class<?> resource() {
            return CaptionersResource.class;
        }
    }
}
