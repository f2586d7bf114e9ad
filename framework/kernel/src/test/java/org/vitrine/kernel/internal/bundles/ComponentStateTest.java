// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.bundles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ComponentStateTest {
    @Test
    void theComponentsOwnMessageIsTold() {
        var trace = """
                java.lang.reflect.InvocationTargetException
                \tat java.base/java.lang.reflect.Constructor.newInstance(Constructor.java:483)
                Caused by: java.lang.IllegalStateException: Port 8080 is taken: choose another with --port
                \tat org.example.Listener.<init>(Listener.java:53)
                \t... 41 more
                Caused by: java.net.BindException: Address already in use
                """;
        assertEquals("Port 8080 is taken: choose another with --port", ComponentState.told(trace));
    }

    @Test
    void whatHasNoMessageIsNamed() {
        assertEquals("java.lang.NullPointerException", ComponentState.told("java.lang.NullPointerException\n\tat x"));
        assertEquals("", ComponentState.told(""));
    }
}
