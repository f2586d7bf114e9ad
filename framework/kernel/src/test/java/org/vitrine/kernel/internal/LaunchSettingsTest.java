// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LaunchSettingsTest {
    @TempDir
    private Path data;

    @Test
    void optionsBecomeConfigurationsOfThoseWhomTheyConcern() throws IOException {
        var made = settings(Map.of("vitrine.port", "8081", "vitrine.bind", "::1", "vitrine.rtmp-port", "1936"))
                .configurations();
        assertEquals(Map.of("port", "8081", "bind", "::1"), made.get("org.vitrine.http"));
        assertEquals(Map.of("port", "1936", "bind", "::1"), made.get("org.vitrine.streaming"));
    }

    @Test
    void everyoneWhoKeepsFilesHasAFolderUnderData() throws IOException {
        var made = settings(Map.of()).configurations();
        assertEquals(Map.of("folder", data.resolve("blobs").toString()), made.get("org.vitrine.blobs"));
        assertTrue(Files.isDirectory(data.resolve("store")));
    }

    @Test
    void onlyADemoHasTheDemosConfiguration() throws IOException {
        assertFalse(settings(Map.of()).configurations().containsKey("org.vitrine.demo"));
        assertEquals(
                Map.of("folder", data.toString()),
                settings(Map.of("vitrine.demo", "true")).configurations().get("org.vitrine.demo"));
    }

    @Test
    void foldersThatAreNotNamedLieUnderData() throws IOException {
        assertEquals(data.resolve("plugins"), settings(Map.of()).plugins());
        assertTrue(Files.isDirectory(data.resolve("plugins")));
    }

    private LaunchSettings settings(Map<String, String> options) {
        return new LaunchSettings(name -> name.equals("vitrine.data") ? data.toString() : options.get(name));
    }
}
