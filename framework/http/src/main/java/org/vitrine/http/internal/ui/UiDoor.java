// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.ui;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.http.internal.Door;
import org.vitrine.http.internal.Visit;
import org.vitrine.json.Json;
import org.vitrine.kernel.Contributions;
import org.vitrine.settings.Settings;
import org.vitrine.ui.spi.UiContributor;
import org.vitrine.ui.spi.UiListener;

/** The pages and static files of all bundles, and what plug-ins put into the pages. */
@Component(service = UiDoor.class)
public final class UiDoor implements Door {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String A_WHILE = "public, max-age=300";
    private static final String ASK_AGAIN = "no-cache";
    private static final String CONTRIBUTIONS = "/ui/contributions.json";
    private static final String NEWS = "/ui/contributions/events";
    private static final int NONCE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final List<UiListener> listeners = new CopyOnWriteArrayList<>();
    private final UiStream stream = new UiStream();
    private final UiParts parts = new UiParts(this::changed);
    private final Contributions.Following following;
    private volatile @Nullable Settings settings;

    @Activate
    public UiDoor(@Reference Contributions contributions) {
        this.following = contributions.follow(parts);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setSettings(Settings there) {
        settings = there;
    }

    void unsetSettings(Settings gone) {
        if (settings == gone) {
            settings = null;
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addContributor(UiContributor contributor) {
        parts.add(contributor);
    }

    void removeContributor(UiContributor contributor) {
        parts.remove(contributor);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(UiListener listener) {
        listeners.add(listener);
        listener.changed(parts.ui().contributions().digest());
    }

    void removeListener(UiListener listener) {
        listeners.remove(listener);
    }

    @Deactivate
    public void close() {
        following.close();
        stream.close();
    }

    private void changed(String digest) {
        stream.tell(digest);
        listeners.forEach(listener -> listener.changed(digest));
    }

    @Override
    public boolean take(Visit visit) {
        if (!visit.reads()) {
            return false;
        }
        var file = parts.file(visit.path());
        file.ifPresent(there -> there.answer(visit, FOR_EVER));
        return file.isPresent() || takeContributions(visit) || takeFixed(visit) || takePage(visit);
    }

    private boolean takeContributions(Visit visit) {
        var listing = parts.ui().contributions();
        switch (visit.path()) {
            case CONTRIBUTIONS -> listing.file().answer(visit, ASK_AGAIN);
            case NEWS -> stream.take(visit, listing.digest());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean takeFixed(Visit visit) {
        var file = parts.ui().fixed().get(visit.path());
        if (file == null) {
            return false;
        }
        file.answer(visit, A_WHILE);
        return true;
    }

    private boolean takePage(Visit visit) {
        var now = parts.ui();
        var match = now.pages().find(visit.path());
        match.ifPresent(page -> answer(visit, page.target(), now));
        return match.isPresent();
    }

    private void answer(Visit visit, PageTemplate page, Ui now) {
        var nonce = nonce();
        var there = page.bundle().languages();
        var html = page.render(words(now, page, nonce, Languages.best(visit, there, shopLanguages())));
        var response = visit.request().response();
        Languages.asked(visit, there)
                .ifPresent(tag -> response.putHeader(
                        "Set-Cookie", Languages.COOKIE + "=" + tag + "; Path=/; Max-Age=31536000; SameSite=Lax"));
        response.putHeader("Content-Type", "text/html; charset=utf-8");
        response.putHeader("Content-Security-Policy", page.policy(nonce));
        response.putHeader("Permissions-Policy", "camera=(self), microphone=(self), geolocation=(), payment=(self)");
        response.putHeader("Cache-Control", "no-cache");
        response.putHeader("Vary", "Accept-Language, Cookie");
        response.end(visit.request().method().name().equals("HEAD") ? "" : html);
    }

    private Map<String, String> words(Ui now, PageTemplate page, String nonce, String language) {
        var words = new HashMap<String, String>();
        words.put(
                "importmap",
                "<script type=\"importmap\" nonce=\"" + nonce + "\">" + inline(now.importMap()) + "</script>");
        words.put(
                "contributions",
                "<script type=\"application/json\" id=\"vt-contributions\">"
                        + now.contributions().text() + "</script>");
        words.put("theme", themes(now));
        words.put("nonce", nonce);
        words.put("base", page.bundle().base());
        words.put("lang", escape(language));
        words.put("shop", escape(shopName()));
        return words;
    }

    private static String themes(Ui now) {
        return now.themes().stream()
                .map(address -> "<link rel=\"stylesheet\" href=\"" + escape(address) + "\">")
                .collect(Collectors.joining());
    }

    private static String inline(Object json) {
        return Json.write(json).replace("<", "\\u003c");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private String shopName() {
        var there = settings;
        return there == null ? "Vitrine" : there.current().name();
    }

    private List<String> shopLanguages() {
        var there = settings;
        return there == null ? List.of() : there.current().languages();
    }

    private String nonce() {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
