// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel;

import java.net.URL;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** One bundle, as far as others may look into it. */
@ProviderType
public interface Contribution {
    /** Its symbolic name, such as {@code org.vitrine.chat}. */
    String name();

    /** Its version, such as {@code 1.2.0}. */
    String version();

    /** The value of one of its manifest's headers. */
    Optional<String> header(String name);

    /** The paths of all files under a folder of the bundle, at any depth, sorted; {@code META-INF/x} finds {@code META-INF/x/a.js}. */
    List<String> files(String folder);

    /** Where to read one of its files. */
    Optional<URL> file(String path);

    /** A class loader that sees the bundle's own classes and files. */
    ClassLoader classLoader();
}
