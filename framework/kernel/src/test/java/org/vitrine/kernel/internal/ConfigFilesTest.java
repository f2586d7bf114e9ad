// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigFilesTest {
    private static final String PID = "org.vitrine.http";

    @TempDir
    private Path folder;

    @Test
    void aFileIsTheConfigurationOfThePidThatNamesIt() throws IOException {
        write(
                "org.vitrine.http.json",
                "{\"port\":8080,\"bind\":\"::1\",\"open\":true,\"share\":0.5,\"proxies\":[\"10.0.0.1\",\"10.0.0.2\"]}");
        var http = read(Map.of(), Map.of()).getOrDefault(PID, Map.of());
        assertEquals(8080L, http.get("port"));
        assertEquals("::1", http.get("bind"));
        assertEquals(true, http.get("open"));
        assertEquals(0.5, http.get("share"));
        assertArrayEquals(new String[] {"10.0.0.1", "10.0.0.2"}, (String[]) http.get("proxies"));
    }

    @Test
    void otherFilesAreLeftAlone() throws IOException {
        write("README.md", "no configuration");
        assertTrue(read(Map.of(), Map.of()).isEmpty());
    }

    @Test
    void theEnvironmentStandsAboveTheFileAndTheCommandLineAboveBoth() throws IOException {
        write("org.vitrine.http.json", "{\"bind\":\"file\",\"port\":1,\"publicUrl\":\"file\"}");
        var http = read(
                        Map.of(
                                "VITRINE_ORG_VITRINE_HTTP__PORT",
                                "2",
                                "VITRINE_ORG_VITRINE_HTTP__PUBLIC_URL",
                                "environment"),
                        Map.of(PID, Map.of("publicUrl", "command line")))
                .getOrDefault(PID, Map.of());
        assertEquals(Map.of("bind", "file", "port", "2", "publicUrl", "command line"), http);
    }

    @Test
    void aSecretIsReadFromTheFileThatAVariableNames() throws IOException {
        var secret = Files.writeString(folder.resolve("password.txt"), "hush\n");
        var store = read(Map.of("VITRINE_ORG_VITRINE_STORE__PASSWORD_FILE", secret.toString()), Map.of());
        assertEquals(Map.of("org.vitrine.store", Map.of(".password", "hush")), store);
    }

    @Test
    void aVariableFindsThePidWhoseDashesItCannotWrite() throws IOException {
        write("org.vitrine.payments-sandbox.json", "{\"delay\":1}");
        var sandbox = read(Map.of("VITRINE_ORG_VITRINE_PAYMENTS_SANDBOX__DELAY", "2"), Map.of());
        assertEquals(Map.of("org.vitrine.payments-sandbox", Map.of("delay", "2")), sandbox);
    }

    @Test
    void variablesOfOthersAreLeftAlone() throws IOException {
        assertTrue(read(Map.of("VITRINE_HEAP", "160m", "PATH", "/bin", "OTHER__KEY", "x"), Map.of())
                .isEmpty());
    }

    @Test
    void aMistakeNamesItsFileAndKey() throws IOException {
        write("org.vitrine.http.json", "{\"port\":{}}");
        var refused = assertThrows(IllegalStateException.class, () -> read(Map.of(), Map.of()));
        assertEquals(
                folder.resolve("org.vitrine.http.json")
                        + ": \"port\" is a text, a number, true, false or a list of texts",
                refused.getMessage());
    }

    @Test
    void brokenJsonNamesItsFile() throws IOException {
        write("org.vitrine.http.json", "{\"port\":");
        var refused = assertThrows(IllegalStateException.class, () -> read(Map.of(), Map.of()));
        assertTrue(String.valueOf(refused.getMessage())
                .startsWith(folder.resolve("org.vitrine.http.json") + " is not right."));
    }

    private Map<String, Map<String, Object>> read(
            Map<String, String> environment, Map<String, Map<String, Object>> commandLine) throws IOException {
        return new ConfigFiles(folder, environment).readWith(commandLine);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
