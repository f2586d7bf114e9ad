// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.vitrine.streaming.StreamHealth;

/**
 * How a stream is, as hosts are told.
 *
 * @param state offline, live or interrupted
 * @param receiving whether pictures or sounds come in now
 * @param warnings what the host should mend, in the asker's language, the worst first
 * @param advice the same as codes
 * @param words the same as both, and whether it may be left as it is
 * @param picture the folder in which staff see the picture, before the show is on air as well; a secret
 */
record StreamReport(
        String state,
        boolean receiving,
        Optional<Instant> publisherSince,
        long bitsPerSecond,
        double framesPerSecond,
        double keyFrameSeconds,
        Optional<StreamHealth.Video> video,
        Optional<StreamHealth.Audio> audio,
        List<String> warnings,
        List<String> advice,
        List<Word> words,
        StreamHealth.Arrival arrival,
        Optional<StreamHealth.Viewing> viewing,
        Optional<String> picture) {
    private static final String TEXTS = "org.vitrine.streaming.internal.texts";
    private static final ResourceBundle.Control PLAIN =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** One piece of advice; a hint may be left as it is. */
    record Word(String code, String sentence, boolean hint) {}

    static StreamReport of(StreamHealth health, Optional<String> picture, List<Locale> languages) {
        var texts = texts(languages);
        var words = health.advice().stream()
                .map(advice -> new Word(advice.code(), texts.getString(advice.code()), advice.isHint()))
                .toList();
        return new StreamReport(
                health.state().name().toLowerCase(Locale.ROOT),
                health.state() == StreamHealth.State.LIVE,
                health.publisherSince(),
                health.bitsPerSecond(),
                health.framesPerSecond(),
                health.keyFrameSeconds(),
                health.video(),
                health.audio(),
                words.stream().map(Word::sentence).toList(),
                words.stream().map(Word::code).toList(),
                words,
                health.arrival(),
                health.viewing(),
                picture);
    }

    private static ResourceBundle texts(List<Locale> languages) {
        var language = languages.stream()
                .filter(one -> !one.getLanguage().equals("*"))
                .findFirst()
                .orElse(Locale.ENGLISH);
        return ResourceBundle.getBundle(TEXTS, language, StreamReport.class.getClassLoader(), PLAIN);
    }
}
