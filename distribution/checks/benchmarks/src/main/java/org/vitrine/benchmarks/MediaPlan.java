// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

import java.net.InetSocketAddress;

/**
 * Who is to watch what.
 *
 * @param address where the shop listens, without TLS
 * @param slug the show's
 * @param viewers how many
 * @param overSocket over the live socket; else over LL-HLS
 */
public record MediaPlan(InetSocketAddress address, String slug, int viewers, boolean overSocket) {
    String path(String rest) {
        return "/media/" + slug + "/" + rest;
    }
}
