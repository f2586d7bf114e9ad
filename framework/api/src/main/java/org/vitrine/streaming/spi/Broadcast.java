// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.spi;

import org.vitrine.showlog.ShowId;

/**
 * One run of a show's stream, from its first publisher to its end; a show that was interrupted for long has several.
 *
 * @param name in lower-case hexadecimal digits, unique for ever: the folder of its pieces, {@code /media/{slug}/{name}/s12.m4s}
 */
public record Broadcast(ShowId show, String name) {}
