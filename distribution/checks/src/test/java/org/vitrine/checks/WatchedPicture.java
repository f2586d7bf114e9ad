// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.vitrine.benchmarks.DelayFigures.Seen;

/** A page whose video shows stamped pictures, which are read as they come onto the screen. */
final class WatchedPicture {
    /**
     * Follows the first video that there is, in whatever shadow root, and notes of each stamped picture its age and the time since the one before; and when
     * the page first asked for the stream. The cells are as StampedPicture paints them.
     */
    private static final String WATCH = """
            (() => {
              const watch = (window.watch = {seen: [], misread: 0, asked: undefined, first: undefined, last: undefined, back: undefined, since: 0});
              const ask = (address) => /\\/(media|hls)\\//.test(address) && (watch.asked ??= performance.now());
              window.WebSocket = class extends WebSocket { constructor(address, ...more) { super(address, ...more); ask(address); } };
              const {fetch} = window;
              window.fetch = (address, ...more) => { ask(address.url ?? address); return fetch(address, ...more); };
              const {open} = XMLHttpRequest.prototype;
              XMLHttpRequest.prototype.open = function (method, address, ...more) { ask(address); return open.call(this, method, address, ...more); };
              const strip = new OffscreenCanvas(640, 24).getContext('2d', {willReadFrequently: true});
              const stamp = (video) => {
                strip.drawImage(video, 0, 0, 640, 24, 0, 0, 640, 24);
                const {data} = strip.getImageData(0, 12, 640, 1);
                const cell = (i) => (data[(8 + i * 24 + 12) * 4] > 128 ? 1 : 0);
                let time = 0, ones = 0;
                for (let i = 0; i < 24; i++) { time = time * 2 + cell(i); ones += cell(i); }
                return cell(24) * 2 + cell(25) === ones % 4 ? time : undefined;
              };
              const look = (video) => {
                const time = stamp(video);
                const now = performance.now();
                if (time === undefined) watch.misread++;
                else if (time !== watch.stamp) {
                  const age = (Math.floor(Date.now()) - time) & 0xffffff;
                  watch.stamp = time;
                  watch.first ??= now;
                  watch.seen.push([age, now - (watch.last ?? now)]);
                  watch.last = now;
                  const began = Date.now() - age;
                  if (watch.since && began >= watch.since) watch.back ??= Date.now() - watch.since;
                }
                video.requestVideoFrameCallback(() => look(video));
              };
              const find = (root) => {
                for (const element of root.querySelectorAll('*')) {
                  const video = element.localName === 'video' ? element : element.shadowRoot && find(element.shadowRoot);
                  if (video) return video;
                }
              };
              const begin = () => {
                const video = find(document);
                if (video) video.requestVideoFrameCallback(() => look(video));
                else requestAnimationFrame(begin);
              };
              begin();
            })();
            """;

    private final Page page;

    private WatchedPicture(Page page) {
        this.page = page;
    }

    /** Calls a page up and returns when its first picture has been seen. */
    static WatchedPicture open(Browser browser, String address) {
        var page = browser.page(800, 600);
        page.addInitScript(WATCH);
        page.navigate(address);
        page.waitForCondition(() -> page.evaluate("() => window.watch.first") != null);
        return new WatchedPicture(page);
    }

    /** From when the page asked for the stream until the first picture was seen, in milliseconds. */
    double first() {
        return number("first") - number("asked");
    }

    /** From when the page was called up until then, in milliseconds. */
    double page() {
        return number("first");
    }

    /** What is seen in so many seconds. */
    List<Seen> watch(int seconds) {
        page.evaluate("() => { window.watch.seen = []; }");
        page.waitForTimeout(seconds * 1000);
        @SuppressWarnings("unchecked")
        var seen = (List<List<Object>>) page.evaluate("() => window.watch.seen");
        return seen.stream()
                .map(one -> new Seen(((Number) one.get(0)).doubleValue(), ((Number) one.get(1)).doubleValue()))
                .toList();
    }

    /** How long it took from this moment, in milliseconds since 1970, until a picture was seen that was taken since. */
    double back(long since) {
        page.evaluate("since => { window.watch.back = undefined; window.watch.since = since; }", (double) since);
        page.waitForCondition(() -> page.evaluate("() => window.watch.back") != null);
        return number("back");
    }

    /** How the player gets the picture. */
    String way() {
        return String.valueOf(page.evaluate(
                "() => document.querySelector('vt-show')?.renderRoot.querySelector('vt-stage')?.getAttribute('way')"));
    }

    void close() {
        page.context().close();
    }

    private double number(String name) {
        return ((Number) page.evaluate("name => window.watch[name]", name)).doubleValue();
    }

    @Override
    public String toString() {
        return String.valueOf((Map<?, ?>) page.evaluate("() => ({...window.watch, seen: window.watch.seen.length})"));
    }
}
