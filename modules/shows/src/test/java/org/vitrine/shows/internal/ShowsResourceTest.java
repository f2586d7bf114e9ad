// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.http.ProblemException;
import org.vitrine.identity.Caller;
import org.vitrine.identity.StaffAccounts;
import org.vitrine.identity.StaffId;
import org.vitrine.json.Json;
import org.vitrine.store.Transactions;
import org.vitrine.streaming.Ingest;
import org.vitrine.testkit.AsCaller;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.OnEachDatabase;

final class ShowsResourceTest {
    private static final UUID LAMP = UUID.randomUUID();
    private static final UUID UNKNOWN = UUID.randomUUID();
    private static final String IN_TWO_LANGUAGES =
            "{\"title\":{\"en\":\"Tea time\",\"de\":\"Teestunde\"},\"startsAt\":\"2026-06-01T18:00:00Z\","
                    + "\"lineUp\":[{\"product\":\"" + LAMP + "\",\"plannedSeconds\":300,\"notes\":\"Smile\"}]}";

    @OnEachDatabase
    void shoppersReadTheirLanguageAndStaffReadAll(Transactions transactions) {
        var desk = new Desk(transactions);
        desk.plan(IN_TWO_LANGUAGES);
        var shopper = new AsCaller(Callers.shopper());
        assertEquals(
                "Teestunde",
                desk.shows.show("tea-time", "de-AT,en;q=0.5", shopper).title());
        assertEquals("Tea time", desk.shows.show("tea-time", "fr", shopper).title());
        assertEquals("Tea time", desk.shows.show("tea-time", ";;;", shopper).title());
        var seen = Json.write(desk.shows.show("tea-time", null, shopper));
        assertTrue(seen.contains("\"host\":\"Ada\""), seen);
        assertTrue(seen.contains("\"lineUp\":[{\"product\":\"" + LAMP + "\"}]"), seen);
        assertFalse(seen.contains("texts") || seen.contains("Smile"), seen);
        var forStaff = Json.write(desk.shows.show("tea-time", null, desk.host));
        assertTrue(forStaff.contains("Teestunde") && forStaff.contains("Smile"), forStaff);
    }

    @OnEachDatabase
    void listsGoOnWhereTheyEnded(Transactions transactions) {
        var desk = new Desk(transactions);
        for (int i = 0; i < 3; i++) {
            desk.studio.planned("Show");
        }
        var first = desk.shows.list(null, 2, null, desk.host);
        assertEquals(2, first.items().size());
        var rest = desk.shows.list(first.next().orElseThrow().value(), 2, null, desk.host);
        assertEquals(1, rest.items().size());
        assertEquals(Optional.empty(), rest.next());
        assertEquals(400, status(() -> desk.shows.list(null, 0, null, desk.host)));
        assertEquals(400, status(() -> desk.shows.list(null, 201, null, desk.host)));
    }

    @OnEachDatabase
    void theProgrammeRunsOverRest(Transactions transactions) {
        var desk = new Desk(transactions);
        desk.studio.planned("Tea");
        assertEquals(409, status(() -> desk.shows.end("tea", null, desk.host)));
        desk.shows.arm("tea", null, desk.host);
        desk.shows.start("tea", null, desk.host);
        var pinned = desk.pins.pin("tea", new PinsResource.PinJson(null, LAMP), null, desk.host);
        assertEquals(LAMP, pinned.pinned().orElseThrow().product());
        assertEquals(404, status(() -> desk.pin("tea", UNKNOWN)));
        assertEquals(400, status(() -> desk.pins.pin("tea", null, null, desk.host)));
        assertEquals(400, status(() -> desk.pin("tea", null)));
        assertEquals(404, status(() -> desk.pin("coffee", LAMP)));
        assertEquals(
                Optional.empty(), desk.pins.unpin("tea", LAMP, null, desk.host).pinned());
        desk.shows.end("tea", null, desk.host);
        assertEquals(409, status(() -> desk.pin("tea", LAMP)));
    }

    @OnEachDatabase
    void whatThereIsNotIsNotPlanned(Transactions transactions) {
        var desk = new Desk(transactions);
        var body = "{\"title\":\"Tea\",\"lineUp\":[\"" + UNKNOWN + "\"]}";
        assertEquals(404, status(() -> desk.shows.plan(read(body), null, desk.host)));
        desk.products.removeCatalog(desk.catalog);
        desk.studio.planned("Tea", UNKNOWN);
        desk.products.addCatalog(desk.catalog);
        var changed = desk.shows.change("tea", read("{\"title\":\"More tea\"}"), null, desk.host);
        assertEquals("More tea", changed.title());
        assertEquals(UNKNOWN, changed.lineUp().getFirst().product());
        var more = "{\"lineUp\":[\"" + UNKNOWN + "\",\"" + UUID.randomUUID() + "\"]}";
        assertEquals(404, status(() -> desk.shows.change("tea", read(more), null, desk.host)));
    }

    @OnEachDatabase
    void anAddressThatCannotBeIsNotThere(Transactions transactions) {
        var desk = new Desk(transactions);
        assertEquals(404, status(() -> desk.shows.show("No show!", null, desk.host)));
        assertEquals(404, status(() -> desk.shows.calendar("tea", null)));
        assertEquals(400, status(() -> desk.shows.plan(null, null, desk.host)));
        var shopper = new AsCaller(Callers.shopper());
        assertEquals(403, status(() -> desk.shows.plan(read("{\"title\":\"Mine\"}"), null, shopper)));
    }

    @OnEachDatabase
    void aReminderIsACalendarEntry(Transactions transactions) {
        var desk = new Desk(transactions);
        desk.studio.planned("No date");
        assertEquals(404, status(() -> desk.shows.calendar("no-date", null)));
        desk.plan("{\"title\":\"Tea, cake; " + "ü".repeat(100) + "\",\"startsAt\":\"2026-06-01T18:00:00Z\"}");
        var entry = desk.shows.calendar(desk.newest(), null);
        assertTrue(entry.contains("\r\nDTSTART:20260601T180000Z\r\n"), entry);
        assertTrue(entry.contains("SUMMARY:Tea\\, cake\\; üü"), entry);
        assertTrue(entry.lines().allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75));
    }

    @OnEachDatabase
    void ownStreamKeysAreForStaff(Transactions transactions) {
        var desk = new Desk(transactions);
        var keys = new StreamKeyResource(desk.studio.shows, new Encoders());
        var key = keys.key(desk.host).key();
        assertEquals(desk.studio.shows.streamKey(desk.studio.host.id()), key);
        assertEquals(
                Optional.of("rtmp://localhost:1935/live"), keys.key(desk.host).url());
        assertEquals(
                Optional.empty(),
                new StreamKeyResource(desk.studio.shows, null).key(desk.host).url());
        assertEquals(
                Optional.of("rtmps://localhost:1936/live"), keys.key(desk.host).secureUrl());
        assertFalse(keys.reissue(desk.host).key().equals(key));
        assertEquals(403, status(() -> keys.key(new AsCaller(Callers.shopper()))));
    }

    private static final class Encoders implements Ingest {
        @Override
        public String url() {
            return "rtmp://localhost:1935/live";
        }

        @Override
        public Optional<String> secureUrl() {
            return Optional.of("rtmps://localhost:1936/live");
        }

        @Override
        public int port() {
            return 1935;
        }
    }

    private static PlanJson read(String body) {
        return Json.read(body, PlanJson.class);
    }

    private static int status(Runnable call) {
        return assertThrows(ProblemException.class, call::run).problem().status();
    }

    /** The resources, with one host called Ada and a catalogue that has the lamp. */
    private static final class Desk implements StaffAccounts {
        final Studio studio;
        final AsCaller host;
        final OneProduct catalog = new OneProduct(LAMP);
        final Products products = new Products();
        final ShowsResource shows;
        final PinsResource pins;

        Desk(Transactions transactions) {
            studio = new Studio(transactions);
            host = new AsCaller(studio.host);
            products.addCatalog(catalog);
            shows = new ShowsResource(studio.shows, this, products);
            pins = new PinsResource(studio.shows, this, products);
        }

        void plan(String body) {
            Studio.done(studio.shows.plan(read(body).toNewPlan(), studio.host));
        }

        void pin(String slug, @Nullable UUID product) {
            pins.pin(slug, new PinsResource.PinJson(product, null), null, host);
        }

        String newest() {
            return shows.list(null, 1, null, host).items().getFirst().slug().value();
        }

        @Override
        public Caller.Staff create(NewAccount account) {
            throw new IllegalArgumentException("There is one host");
        }

        @Override
        public Optional<Caller.Staff> find(String email) {
            return Optional.empty();
        }

        @Override
        public Optional<Caller.Staff> find(StaffId id) {
            return Optional.of(studio.host).filter(one -> one.id().equals(id));
        }

        @Override
        public String issueApiKey(StaffId owner, String label) {
            throw new IllegalArgumentException("There are no keys");
        }
    }
}
