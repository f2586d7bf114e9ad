// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.osgi.service.log.Logger;

final class LogArgumentsTest {
    @Test
    void valuesGoToTheirPlacesAndWhatWasThrownApart() {
        var thrown = new IllegalStateException("broken");
        var arguments = LogArguments.of(new Object[] {"{} of {} failed", "a", 2, thrown});
        assertEquals("a of 2 failed", arguments.fill("{} of {} failed", false));
        assertSame(thrown, arguments.thrown());
    }

    @Test
    void anArrayStandsForItsValues() {
        var arguments = LogArguments.of(new Object[] {"{}, {}", new Object[] {1, "b"}});
        assertEquals("1, b", arguments.fill("{}, {}", false));
        assertNull(arguments.thrown());
    }

    @Test
    void aFormatterUsesPercentSigns() {
        assertEquals(
                "b is left", LogArguments.of(new Object[] {"%s is left", "b"}).fill("%s is left", true));
    }

    @Test
    void placesWithoutAValueStay() {
        assertEquals("a {}", LogArguments.of(new Object[] {"{} {}", "a"}).fill("{} {}", false));
    }

    @Test
    void theLoggerBehavesAsAnObjectOfItsName() {
        Logger logger = new BundleLogs().getLogger("org.example");
        assertEquals("org.example", logger.getName());
        assertEquals("org.example", logger.toString());
        assertEquals(logger, logger);
        assertEquals("org.example".hashCode(), logger.hashCode());
        logger.debug("{} is not of interest", "this");
        assertEquals(System.getLogger("org.example").isLoggable(System.Logger.Level.TRACE), logger.isTraceEnabled());
    }
}
