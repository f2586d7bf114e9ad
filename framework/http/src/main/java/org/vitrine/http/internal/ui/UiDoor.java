// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.ui;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.http.internal.Answers;
import org.vitrine.http.internal.Door;
import org.vitrine.http.internal.Visit;
import org.vitrine.json.Json;
import org.vitrine.kernel.Contribution;
import org.vitrine.kernel.Contributions;
import org.vitrine.kernel.Follower;
import org.vitrine.settings.Settings;

/**
 * The pages and static files of all bundles.
 *
 * <p>Of a bundle that went the files stay until another version of it goes: pages that are open in browsers may still
 * load them. {@code this} guards the bundles; what is served is swapped as a whole.
 */
@Component(service = UiDoor.class)
public final class UiDoor implements Door, Follower {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String A_WHILE = "public, max-age=300";
    private static final int NONCE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, BundleUi> bundles = new TreeMap<>();
    private final Map<String, BundleUi> former = new HashMap<>();
    private final Contributions.Following following;
    private volatile Ui ui = Ui.empty();
    private volatile Map<String, StaticFile> files = Map.of();
    private volatile @Nullable Settings settings;

    @Activate
    public UiDoor(@Reference Contributions contributions) {
        this.following = contributions.follow(this);
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

    @Deactivate
    public void close() {
        following.close();
    }

    @Override
    public synchronized void arriving(Contribution bundle) {
        BundleUi.of(bundle).ifPresent(its -> {
            bundles.put(bundle.name(), its);
            publish();
        });
    }

    @Override
    public synchronized void leaving(Contribution bundle) {
        var gone = bundles.remove(bundle.name());
        if (gone != null) {
            former.put(bundle.name(), gone);
            publish();
        }
    }

    @Override
    public boolean take(Visit visit) {
        if (!visit.reads()) {
            return false;
        }
        var file = files.get(visit.path());
        if (file != null) {
            file.answer(visit, FOR_EVER);
            return true;
        }
        return takeFixed(visit) || takePage(visit);
    }

    private boolean takeFixed(Visit visit) {
        if (visit.path().equals("/ui/contributions.json")) {
            Answers.json(visit.request(), 200, "application/json", ui.contributions());
            return true;
        }
        var file = ui.fixed().get(visit.path());
        if (file == null) {
            return false;
        }
        file.answer(visit, A_WHILE);
        return true;
    }

    private boolean takePage(Visit visit) {
        var now = ui;
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
                "<script type=\"application/json\" id=\"vt-contributions\">" + inline(now.contributions())
                        + "</script>");
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

    private void publish() {
        var all = new HashMap<String, StaticFile>();
        former.values().forEach(bundle -> addFiles(all, bundle));
        bundles.values().forEach(bundle -> addFiles(all, bundle));
        files = Map.copyOf(all);
        ui = Ui.of(bundles.values());
    }

    private static void addFiles(Map<String, StaticFile> all, BundleUi bundle) {
        bundle.files().forEach((path, file) -> all.put(bundle.base() + path, file));
    }
}
