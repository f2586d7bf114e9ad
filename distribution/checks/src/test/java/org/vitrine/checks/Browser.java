// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Debian's Chromium, driven by Playwright. Pages note what goes wrong in them. */
final class Browser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--autoplay-policy=no-user-gesture-required");

    /** Chromium's own camera, which shows a clock, and its own microphone, which beeps; pages that ask may use both. */
    private static final List<String> DEVICES =
            List.of("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream");

    /** What a page only says on its console. */
    private static final List<String> UNSEEN = List.of("Content Security Policy", "There is no text for");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> faults = new CopyOnWriteArrayList<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts one; the test is skipped, loudly, where there is no Chromium. */
    static Browser start() {
        return start(FLAGS);
    }

    /** The same with a camera and a microphone. */
    static Browser withDevices() {
        return start(Stream.concat(FLAGS.stream(), DEVICES.stream()).toList());
    }

    private static Browser start(List<String> flags) {
        var chromium = Media.require("chromium");
        var playwright = Playwright.create();
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(chromium)
                .setArgs(flags)
                .setHeadless(true);
        return new Browser(playwright, playwright.chromium().launch(options));
    }

    /** A page of somebody with cookies and storage of their own, as large as this. */
    Page page(int width, int height) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en"));
        context.setDefaultTimeout(60_000);
        var page = context.newPage();
        page.onPageError(error -> faults.add(error));
        page.onConsoleMessage(message -> {
            if (UNSEEN.stream().anyMatch(message.text()::contains)) {
                faults.add(message.text());
            }
        });
        return page;
    }

    /** Errors that scripts did not catch, what the content security policy refused, and texts that are missing. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
