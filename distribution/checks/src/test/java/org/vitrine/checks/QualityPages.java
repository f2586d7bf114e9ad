// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Pages of one show in which the picture's quality is chosen. They are told of smaller pictures only when the test says so. */
final class QualityPages implements AutoCloseable {
    private static final String STAGE = "document.querySelector('vt-show')?.renderRoot?.querySelector('vt-stage')";
    private static final String VIDEO = STAGE + "?.renderRoot.querySelector('video')";

    private final Browser browser = Browser.start();
    private final AtomicBoolean told = new AtomicBoolean();
    private final String address;

    QualityPages(String address) {
        this.address = address;
    }

    /** Opens one whose viewer wished for this the last time. */
    Page open(String wish, String query) {
        var page = browser.page(390, 844);
        page.route("**/master.m3u8", this::answer);
        page.addInitScript("localStorage.getItem('vt-quality') ?? localStorage.setItem('vt-quality', '" + wish + "')");
        page.navigate(address + query);
        return page;
    }

    private void answer(Route route) {
        APIResponse answer = route.fetch();
        var text = told.get() ? answer.text() : answer.text().replaceAll("#EXT-X-STREAM-INF:.*\n+r/.*\n", "");
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(text));
    }

    /** From now on they may know. */
    void tell() {
        told.set(true);
    }

    /** How often hls.js, which asks in a way of its own, has read what there is. */
    static AtomicInteger readings(Page page) {
        var count = new AtomicInteger();
        page.onRequest(request -> {
            if (request.resourceType().equals("xhr") && request.url().endsWith("/master.m3u8")) {
                count.incrementAndGet();
            }
        });
        return count;
    }

    /** By keys alone, as far as the page lets one. */
    static void choose(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Quality"))
                .press("Enter");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name))
                .press("Space");
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.RADIO)
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** A picture of this width over this way, which moves; 0 for none, with sound. */
    static void awaitPicture(Page page, int width, String way) {
        var there =
                "() => %s?.videoWidth === %d && %s.getAttribute('way') === '%s'".formatted(VIDEO, width, STAGE, way);
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(there)) && time(page) > 0);
        double seen = time(page);
        page.waitForCondition(() -> time(page) > seen + 500);
    }

    private static double time(Page page) {
        return ((Number) page.evaluate("() => " + STAGE + "?.programmeTime() ?? -1")).doubleValue();
    }

    List<String> faults() {
        return browser.faults();
    }

    @Override
    public void close() {
        browser.close();
    }
}
