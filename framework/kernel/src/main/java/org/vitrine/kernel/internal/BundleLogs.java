// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.service.log.FormatterLogger;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.vitrine.kernel.CannotStart;

/**
 * Takes what Declarative Services and other OSGi bundles log into the one log, but for a {@link CannotStart}, which ends the start
 * and is told there.
 *
 * <p>OSGi's logger has about forty methods that differ in level and number of arguments alone, so one handler behind a proxy stands
 * for all.
 */
final class BundleLogs implements LoggerFactory {
    private static final Map<String, System.Logger.Level> LEVELS = Map.of(
            "trace", System.Logger.Level.TRACE,
            "debug", System.Logger.Level.DEBUG,
            "info", System.Logger.Level.DEBUG,
            "warn", System.Logger.Level.WARNING,
            "error", System.Logger.Level.ERROR,
            "audit", System.Logger.Level.INFO);

    private final AtomicReference<@Nullable CannotStart> refusal = new AtomicReference<>();

    /** Throws the sentence of the first component that cannot start, without its causes, if there is one. */
    void requireStartable() {
        var first = refusal.get();
        if (first != null) {
            throw new IllegalStateException(first.getMessage());
        }
    }

    @Override
    public Logger getLogger(String name) {
        return getLogger(name, Logger.class);
    }

    @Override
    public Logger getLogger(Class<?> type) {
        return getLogger(type.getName(), Logger.class);
    }

    @Override
    public <L extends Logger> L getLogger(Class<?> type, Class<L> kind) {
        return getLogger(type.getName(), kind);
    }

    @Override
    public <L extends Logger> L getLogger(Bundle bundle, String name, Class<L> kind) {
        return getLogger(name, kind);
    }

    @Override
    public <L extends Logger> L getLogger(String name, Class<L> kind) {
        var handler = new Handler(name, System.getLogger(name), kind == FormatterLogger.class, refusal);
        return kind.cast(Proxy.newProxyInstance(BundleLogs.class.getClassLoader(), new Class<?>[] {kind}, handler));
    }

    private record Handler(
            String name, System.Logger log, boolean percentStyle, AtomicReference<@Nullable CannotStart> refusal)
            implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
            var called = method.getName();
            if (arguments == null) {
                return answer(called);
            }
            if (called.equals("equals")) {
                return proxy == arguments[0];
            }
            if (arguments[0] instanceof String text) {
                write(level(called), text, arguments);
            }
            return null;
        }

        private Object answer(String called) {
            if (called.equals("hashCode")) {
                return name.hashCode();
            }
            return called.startsWith("is")
                    ? log.isLoggable(level(called.substring(2, called.length() - "Enabled".length())))
                    : name;
        }

        private void write(System.Logger.Level level, String text, @Nullable Object[] arguments) {
            if (!log.isLoggable(level)) {
                return;
            }
            var values = LogArguments.of(arguments);
            var told = cannotStart(values.thrown());
            if (told == null) {
                log.log(level, values.fill(text, percentStyle), values.thrown());
                return;
            }
            refusal.compareAndSet(null, told);
        }

        private static @Nullable CannotStart cannotStart(@Nullable Throwable thrown) {
            if (thrown == null || thrown instanceof CannotStart) {
                return (CannotStart) thrown;
            }
            return cannotStart(thrown.getCause());
        }

        private static System.Logger.Level level(String written) {
            return LEVELS.getOrDefault(written.toLowerCase(Locale.ROOT), System.Logger.Level.INFO);
        }
    }
}
