// SPDX-License-Identifier: Apache-2.0
package org.vitrine.extensions;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;
import org.vitrine.identity.Caller;

/**
 * The modules and plug-ins of this shop. Any thread.
 *
 * <p>Changes are made one after another on a thread of the kernel's own; the stages complete there, exceptionally with
 * {@link ExtensionRefused}. Who is itself replaced by a change must not wait for it.
 */
@ProviderType
public interface Extensions {
    /** All of them, by name. */
    List<Extension> all();

    /** The one of this name. */
    Optional<Extension> find(String name);

    /** What this shop takes in. */
    Policy policy();

    /**
     * Keeps a copy of a jar as an offered release, and starts nothing.
     *
     * @param jar left as it is
     */
    CompletionStage<Extension> offer(Path jar, Caller by);

    /**
     * Puts a release into service: starts it, or swaps it for the one that serves. If it does not work, that one serves on.
     *
     * @param allow says that this very jar may run, whoever signed it
     */
    CompletionStage<Extension> install(String name, String digest, boolean allow, Caller by);

    /** Starts what was stopped. */
    CompletionStage<Extension> start(String name, Caller by);

    /** Stops it, until it is started again: over restarts too. */
    CompletionStage<Extension> stop(String name, Caller by);

    /** Puts the release that served before into service again. */
    CompletionStage<Extension> rollBack(String name, Caller by);

    /** Stops it and deletes its jars; its data stays. A jar that stands in for a module gives way to the module. */
    CompletionStage<Void> remove(String name, Caller by);

    /** Takes a publisher's jars from now on, and tries those that wait for it. */
    CompletionStage<Void> trust(Publisher publisher, Caller by);

    /** Takes no more jars of this publisher; those that run go on until they are stopped or the shop starts again. */
    CompletionStage<Void> distrust(String fingerprint, Caller by);
}
