// SPDX-License-Identifier: Apache-2.0
package org.vitrine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Modules and plug-ins of a running shop. */
@Command(
        name = "extensions",
        description = "Lists, installs, swaps, stops and removes modules and plug-ins of a running shop.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT)
final class ExtensionsCommand implements Runnable {
    private static final String PATH = "extensions";

    @Option(
            names = "--url",
            defaultValue = "http://localhost:8080",
            scope = ScopeType.INHERIT,
            description = "Where the shop is (${DEFAULT-VALUE}).")
    private URI url = URI.create("http://localhost:8080");

    @Option(
            names = "--key",
            defaultValue = "${env:VITRINE_API_KEY:-}",
            scope = ScopeType.INHERIT,
            description = "An API key of staff; else VITRINE_API_KEY, else the key of the demo on this machine.")
    private String key = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        list();
    }

    @Command(description = "All of them, and how they are.")
    void list() {
        shop().get(PATH).path("items").forEach(this::line);
    }

    @Command(description = "One of them with all its releases.")
    void show(@Parameters(paramLabel = "NAME") String name) {
        tell(shop().get(PATH + "/" + Shop.part(name)));
    }

    @Command(description = "Uploads a jar, or fetches it from a Maven repository, and starts nothing.")
    void add(@Parameters(paramLabel = "JAR|GROUP:ARTIFACT:VERSION") String what) {
        var jar = Path.of(what);
        tell(
                Files.isRegularFile(jar)
                        ? shop().upload(PATH, jar)
                        : shop().post(PATH + "/maven", Map.of("coordinates", what)));
    }

    @Command(description = "Puts a release into service, in the place of the one that serves.")
    void install(
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "VERSION", description = "or the beginning of its SHA-256") String version,
            @Option(names = "--allow", description = "This very jar may run, whoever signed it.") boolean allow) {
        var digest = digest(shop().get(PATH + "/" + Shop.part(name)), version);
        act(name, "install", Map.of("digest", digest, "allow", allow));
    }

    @Command(description = "Starts what was stopped.")
    void start(@Parameters(paramLabel = "NAME") String name) {
        act(name, "start", Map.of());
    }

    @Command(description = "Stops it until it is started again.")
    void stop(@Parameters(paramLabel = "NAME") String name) {
        act(name, "stop", Map.of());
    }

    @Command(name = "roll-back", description = "Puts the release that served before into service again.")
    void rollBack(@Parameters(paramLabel = "NAME") String name) {
        act(name, "roll-back", Map.of());
    }

    @Command(description = "Stops it and deletes its jars; its data stays.")
    void remove(@Parameters(paramLabel = "NAME") String name) {
        shop().delete(PATH + "/" + Shop.part(name));
        out().println(name + " is removed.");
    }

    @Command(description = "Takes a publisher's plug-ins from now on.")
    void trust(
            @Parameters(paramLabel = "FINGERPRINT") String fingerprint, @Parameters(paramLabel = "NAME") String name) {
        shop().post(PATH + "/publishers", Map.of("fingerprint", fingerprint, "name", name));
        out().println(name + " is trusted.");
    }

    @Command(description = "Takes no more plug-ins of a publisher.")
    void distrust(@Parameters(paramLabel = "FINGERPRINT") String fingerprint) {
        shop().delete(PATH + "/publishers/" + Shop.part(fingerprint.replace(":", "")));
        out().println("The publisher is not trusted any more.");
    }

    private void act(String name, String action, Map<String, Object> body) {
        tell(shop().post(PATH + "/" + Shop.part(name) + "/" + action, body));
    }

    private static String digest(JsonNode extension, String wanted) {
        for (var release : extension.path("releases")) {
            var digest = release.path("digest").asText();
            if (release.path("version").asText().equals(wanted) || digest.startsWith(wanted)) {
                return digest;
            }
        }
        throw new ShopSays("There is no release " + wanted + " of "
                + extension.path("name").asText() + "; \"show\" lists those that are there.");
    }

    private void line(JsonNode extension) {
        var first = extension.path("releases").path(0);
        out().printf(
                        "%-40s %-18s %s%n",
                        extension.path("name").asText(),
                        first.path("version").asText(),
                        first.path("standing").asText());
        first.path("problems").forEach(problem -> out().println("    " + problem.asText()));
    }

    private void tell(JsonNode extension) {
        out().println(extension.path("name").asText() + "  "
                + extension.path("title").asText());
        for (var release : extension.path("releases")) {
            var publisher = release.path("publisher").path("name").asText("nobody");
            out().printf(
                            "  %-18s %-12s signed by %s, SHA-256 %s%n",
                            release.path("version").asText(),
                            release.path("standing").asText(),
                            publisher,
                            release.path("digest").asText());
            release.path("problems").forEach(problem -> out().println("    " + problem.asText()));
            release.path("needs").forEach(need -> out().println("    " + need.asText()));
        }
    }

    private Shop shop() {
        var demo = Path.of(System.getProperty("user.home"), ".vitrine", "demo", "data");
        var known = key.isBlank() ? Shop.demoKey(demo) : key;
        if (known.isBlank()) {
            throw new ShopSays(
                    "Whose shop is it? Make an API key in the console (Settings) and give it with --key, or in"
                            + " VITRINE_API_KEY.");
        }
        return new Shop(url, known);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
