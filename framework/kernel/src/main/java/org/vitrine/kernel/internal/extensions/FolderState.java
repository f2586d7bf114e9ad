// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.nio.file.Path;
import java.util.Map;

/**
 * What lies in the folder of plug-ins at one moment.
 *
 * @param unfit files that are no extensions, and why
 */
record FolderState(Map<Path, ExtensionJar> jars, Map<Path, String> unfit) {
    FolderState {
        jars = Map.copyOf(jars);
        unfit = Map.copyOf(unfit);
    }
}
