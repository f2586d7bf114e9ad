// SPDX-License-Identifier: Apache-2.0
package org.vitrine.demo.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.FlvTag;
import org.vitrine.text.LocalText;

final class CatalogueTest {
    private static final int MOST_CLIP_BYTES = 1_000_000;
    private static final int GLB_MAGIC = 0x46546C67;

    private final Catalogue demo = Catalogue.load();

    @Test
    void everythingHasWordsInAllLanguagesOfTheShop() {
        var languages = Set.copyOf(demo.settings().languages());
        var texts = Stream.concat(
                demo.products().stream().flatMap(CatalogueTest::texts),
                demo.shows().stream().flatMap(show -> Stream.of(show.title(), show.description())));
        texts.forEach(text -> assertEquals(languages, text.byLanguage().keySet(), text::toString));
    }

    @Test
    void everyVariantHasItsOwnNumberAndAPriceInEachCurrency() {
        var skus = new HashSet<String>();
        for (var variant : variants()) {
            assertTrue(skus.add(variant.sku()), variant.sku());
            for (var currency : demo.settings().currencies()) {
                assertTrue(variant.prices().getOrDefault(currency.getCurrencyCode(), 0L) > 0, variant.sku());
            }
        }
    }

    @Test
    void everyPictureIsAJpeg() throws IOException {
        for (var variant : variants()) {
            assertJpeg("pictures/" + variant.picture());
        }
        for (var show : demo.shows()) {
            assertJpeg("posters/" + show.poster());
        }
    }

    @Test
    void everyModelIsAWholeGlb() throws IOException {
        var models = demo.products().stream()
                .flatMap(product -> product.model().stream())
                .toList();
        assertTrue(models.size() >= 3, models::toString);
        for (var model : models) {
            var bytes = ByteBuffer.wrap(read("models/" + model)).order(ByteOrder.LITTLE_ENDIAN);
            assertEquals(GLB_MAGIC, bytes.getInt(0), model);
            assertEquals(bytes.capacity(), bytes.getInt(8), model);
        }
    }

    @Test
    void showsAreMadeOfProductsThatThereAre() {
        var slugs = demo.products().stream().map(Catalogue.Item::slug).toList();
        for (var show : demo.shows()) {
            show.lineUp().forEach(segment -> assertTrue(slugs.contains(segment.product()), segment.product()));
        }
        assertEquals(1, demo.shows().stream().filter(Catalogue.Programme::live).count());
    }

    @Test
    void theClipIsSmallAndCanBeJoinedAtEverySecond() throws IOException {
        assertTrue(read("clip.flv").length <= MOST_CLIP_BYTES);
        try (var file = Catalogue.open("clip.flv")) {
            var clip = Clip.of(file);
            var keyFrames = clip.tags().stream()
                    .filter(tag -> tag.kind() == FlvTag.Kind.VIDEO && !tag.isHeader() && tag.body()[0] >> 4 == 1)
                    .count();
            assertTrue(clip.millis() >= 20_000 && clip.millis() <= 30_000, () -> clip.millis() + " ms");
            assertTrue(keyFrames >= clip.millis() / 1000 - 1, () -> keyFrames + " key frames");
        }
    }

    @Test
    void whoTalksInTheScriptIsAGuestOrTheHost() {
        var script = Script.load();
        for (int number = 0; number < script.talk().size(); number++) {
            var line = script.line(number);
            assertTrue(line.who().equals(Script.HOST) || script.guests().contains(line.who()), line.who());
        }
        assertEquals(script.line(0), script.line(script.talk().size()));
    }

    private List<Catalogue.Choice> variants() {
        return demo.products().stream()
                .flatMap(product -> product.variants().stream())
                .toList();
    }

    private static Stream<LocalText> texts(Catalogue.Item product) {
        return Stream.concat(
                Stream.of(product.title(), product.description()),
                product.variants().stream().map(Catalogue.Choice::title));
    }

    private static void assertJpeg(String path) throws IOException {
        var bytes = read(path);
        assertEquals(0xFFD8, ByteBuffer.wrap(bytes).getShort(0) & 0xFFFF, path);
    }

    private static byte[] read(String path) throws IOException {
        try (var file = Catalogue.open(path)) {
            return file.readAllBytes();
        }
    }
}
