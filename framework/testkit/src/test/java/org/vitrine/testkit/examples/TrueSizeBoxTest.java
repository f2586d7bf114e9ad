// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.nio.file.Path;
import org.vitrine.testkit.ui.ArViewerContract;

/** A viewer that shows a model as the box it fills. */
final class TrueSizeBoxTest extends ArViewerContract {
    @Override
    protected Path resources() {
        return Path.of("src/test/resources/ar-viewer");
    }
}
