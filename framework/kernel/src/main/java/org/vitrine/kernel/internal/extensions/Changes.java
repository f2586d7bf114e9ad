// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.vitrine.extensions.spi.ExtensionChange;
import org.vitrine.extensions.spi.ExtensionListener;
import org.vitrine.identity.Caller;

/** Tells the log and the listeners what has been done; the desk's thread alone calls it. */
final class Changes {
    private static final System.Logger LOG = System.getLogger(Changes.class.getName());
    private static final int MOST_WAITING = 1000;

    private final BundleContext context;
    /** Those that nobody has heard yet, oldest first. */
    private final Deque<ExtensionChange> waiting = new ArrayDeque<>();

    Changes(BundleContext context) {
        this.context = context;
    }

    /** Calls when a listener has been registered, on the thread that did it. */
    void whenSomebodyComes(Runnable call) {
        try {
            context.addServiceListener(
                    event -> {
                        if (event.getType() == ServiceEvent.REGISTERED) {
                            call.run();
                        }
                    },
                    "(objectClass=" + ExtensionListener.class.getName() + ")");
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    void tell(ExtensionChange.Kind kind, ExtensionJar jar, Caller by, Optional<String> problem) {
        tell(new ExtensionChange(kind, jar.name(), jar.version().toString(), jar.digest(), by, problem));
    }

    void tell(ExtensionChange change) {
        log(change);
        if (waiting.size() == MOST_WAITING) {
            waiting.removeFirst();
        }
        waiting.add(change);
        deliver();
    }

    /** Tells those that wait, if somebody listens by now. */
    void deliver() {
        var listeners = listeners();
        while (!listeners.isEmpty() && !waiting.isEmpty()) {
            var next = waiting.removeFirst();
            listeners.forEach(listener -> tell(listener, next));
        }
    }

    private void tell(ServiceReference<ExtensionListener> reference, ExtensionChange change) {
        var listener = context.getService(reference);
        if (listener == null) {
            return;
        }
        try {
            listener.changed(change);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "A listener of extensions failed at " + change.name(), e);
        } finally {
            context.ungetService(reference);
        }
    }

    private Collection<ServiceReference<ExtensionListener>> listeners() {
        try {
            return context.getServiceReferences(ExtensionListener.class, null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void log(ExtensionChange change) {
        var what = (change.name() + " " + change.version()).strip();
        change.problem()
                .ifPresentOrElse(
                        problem -> LOG.log(System.Logger.Level.ERROR, what + ": " + problem),
                        () -> LOG.log(System.Logger.Level.INFO, what + " is " + word(change.kind()) + "."));
    }

    private static String word(ExtensionChange.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
