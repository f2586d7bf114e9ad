// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.vitrine.http.Problem;

/**
 * How many requests one address may make: so many a minute on average, a tenth of them at once. IPv6 addresses count
 * by their /64. Any thread.
 *
 * <p>Kept as the time at which an address's bucket would be full again; those that are full are forgotten.
 */
public final class AddressLimits {
    private static final int MOST_KEPT = 100_000;
    private static final int SHARE_AT_ONCE = 10;
    private static final int IPV6_BYTES = 16;

    private final long nanosEach;
    private final long burstNanos;
    private final LongSupplier nanoTime;
    private final Map<String, Long> fullAt = new ConcurrentHashMap<>();

    /** @param perMinute zero for no limit */
    public AddressLimits(int perMinute, LongSupplier nanoTime) {
        this.nanosEach = perMinute <= 0 ? 0 : Duration.ofMinutes(1).toNanos() / perMinute;
        this.burstNanos = Duration.ofMinutes(1).toNanos() / SHARE_AT_ONCE;
        this.nanoTime = nanoTime;
    }

    /** Counts a request, and answers it with 429 if it is one too many. */
    public boolean refuse(Visit visit) {
        if (nanosEach == 0) {
            return false;
        }
        if (admits(key(visit.peer().address()), nanoTime.getAsLong())) {
            return false;
        }
        visit.request().response().putHeader("Retry-After", "1");
        Answers.problem(
                visit.request(),
                Problem.of(429, "too-many-requests", "Too many requests from your address; wait a second."));
        return true;
    }

    /** A request that is refused costs nothing, or an address that keeps on asking would never be let in again. */
    private boolean admits(String address, long now) {
        var admitted = new AtomicBoolean();
        fullAt.compute(address, (key, old) -> {
            long next = (old == null || old < now ? now : old) + nanosEach;
            admitted.set(next - now <= burstNanos);
            return admitted.get() ? Long.valueOf(next) : old;
        });
        forgetSome(now);
        return admitted.get();
    }

    private void forgetSome(long now) {
        if (fullAt.size() > MOST_KEPT) {
            fullAt.values().removeIf(full -> full - now <= 0);
        }
    }

    private static String key(String address) {
        if (!Networks.literal(address) || !address.contains(":")) {
            return address;
        }
        var bytes = Networks.bytes(address);
        return bytes.length == IPV6_BYTES ? HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_BYTES / 2)) : address;
    }
}
