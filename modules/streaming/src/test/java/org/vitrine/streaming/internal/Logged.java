// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What streaming has told the operator, from INFO on. */
final class Logged extends Handler implements AutoCloseable {
    private final List<String> sentences = new CopyOnWriteArrayList<>();
    private final Logger logger = Logger.getLogger("org.vitrine.streaming.internal");

    Logged() {
        logger.addHandler(this);
    }

    boolean says(String part) {
        return sentences.stream().anyMatch(sentence -> sentence.contains(part));
    }

    long count(String part) {
        return sentences.stream().filter(sentence -> sentence.contains(part)).count();
    }

    @Override
    public void publish(LogRecord record) {
        if (record.getLevel().intValue() >= Level.INFO.intValue()) {
            var values = record.getParameters();
            sentences.add(
                    values == null || values.length == 0
                            ? record.getMessage()
                            : MessageFormat.format(record.getMessage(), values));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }

    @Override
    public String toString() {
        return String.join("\n", sentences);
    }
}
