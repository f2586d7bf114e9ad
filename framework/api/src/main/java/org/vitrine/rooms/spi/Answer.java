// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.spi;

import org.vitrine.showlog.LogEvent;

/** What is sent back for a command. */
public sealed interface Answer {
    /** It is in the log: <code>{"ack":{"id","o"}}</code>. */
    record Done(LogEvent event) implements Answer {}

    /** It was done and stands in no log: <code>{"ack":{"id"}}</code>, and nothing for a frame without an {@code id}. */
    record Taken() implements Answer {}

    /** It was not done: <code>{"error":{"id","code","detail"}}</code>. */
    record Refused(String code, String sentence) implements Answer {}
}
