// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import java.time.Duration;
import java.util.Map;
import org.vitrine.http.internal.AddressLimits;
import org.vitrine.http.internal.Start;
import org.vitrine.http.internal.TestShop;

/** REST doors for tests, with parts added and taken by hand. */
public final class RestDoors {
    private RestDoors() {}

    public static RestDoor unguarded(Duration parking, long bodyLimit) {
        return unguarded(TestShop.started(), parking, bodyLimit);
    }

    private static RestDoor unguarded(Start start, Duration parking, long bodyLimit) {
        return new RestDoor(
                start,
                new Generations(parking, bodyLimit),
                new Cors("https://shop.example"),
                new AddressLimits(0, System::nanoTime),
                Duration.ofSeconds(10));
    }

    /** One into which the guard lets everybody. */
    public static RestDoor open(Duration parking, long bodyLimit) {
        var door = unguarded(parking, bodyLimit);
        guard(door);
        return door;
    }

    /** One into which the guard lets everybody, in a shop that is starting. */
    public static RestDoor starting(Start start, Duration parking) {
        var door = unguarded(start, parking, 1 << 20);
        guard(door);
        return door;
    }

    public static void guard(RestDoor door) {
        door.addExtension(new OpenGuard(), Map.of("vitrine.guard", "true"));
    }

    public static void add(RestDoor door, Object... resources) {
        for (var resource : resources) {
            door.addResource(resource);
        }
    }

    public static void extend(RestDoor door, Object extension) {
        door.addExtension(extension, Map.of());
    }

    public static void remove(RestDoor door, Object resource) {
        door.removeResource(resource);
    }
}
