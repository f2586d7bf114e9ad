// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads and writes files of captions: WebVTT, and SubRip (SRT) in the same way.
 *
 * <p>Both are blocks of lines: perhaps a name, the times, the text. Which of them a file is its first line says. Styles, regions and notes are
 * left out, as are positions: players have a place of their own for captions.
 */
final class CaptionFile {
    static final int MOST_BYTES = 2 << 20;
    static final int MOST_CUES = 20_000;
    private static final int LONGEST_TEXT = 2_000;
    private static final String HEAD = "WEBVTT";
    private static final Pattern NO_CUE = Pattern.compile("(?:NOTE|STYLE|REGION)(?:\\s.*)?");
    private static final Comparator<TimedCue> BY_TIME =
            Comparator.comparingLong(TimedCue::fromMillis).thenComparingLong(TimedCue::toMillis);

    private final String[] lines;
    private final boolean subRip;
    private final List<TimedCue> cues = new ArrayList<>();

    private CaptionFile(String[] lines, boolean subRip) {
        this.lines = lines;
        this.subRip = subRip;
    }

    /** The cues of a file, in order. */
    static List<TimedCue> read(byte[] file) throws UnfitCaptions {
        var lines = decoded(file).split("\r\n|\n|\r", -1);
        lines[0] = lines[0].startsWith("\uFEFF") ? lines[0].substring(1) : lines[0];
        boolean webVtt = lines[0].equals(HEAD) || lines[0].startsWith(HEAD + " ") || lines[0].startsWith(HEAD + "\t");
        return new CaptionFile(lines, !webVtt).cues();
    }

    /** The cues as WebVTT. */
    static String written(List<TimedCue> cues) {
        var text = new StringBuilder(HEAD).append("\n\n");
        for (var cue : cues) {
            text.append(CueTime.written(cue.fromMillis())).append(" --> ");
            text.append(CueTime.written(cue.toMillis())).append('\n');
            text.append(cue.text()).append("\n\n");
        }
        return text.toString();
    }

    private List<TimedCue> cues() throws UnfitCaptions {
        int first = subRip ? 0 : end(0);
        while (first < lines.length) {
            if (lines[first].isBlank()) {
                first++;
                continue;
            }
            int end = end(first);
            block(first, end);
            first = end;
        }
        if (cues.isEmpty()) {
            throw new UnfitCaptions(1, "there are no captions in this file; WebVTT (\"WEBVTT\") and SubRip are read.");
        }
        cues.sort(BY_TIME);
        return List.copyOf(cues);
    }

    private int end(int first) {
        int end = first;
        while (end < lines.length && !lines[end].isBlank()) {
            end++;
        }
        return end;
    }

    private void block(int first, int end) throws UnfitCaptions {
        if (!subRip && NO_CUE.matcher(lines[first]).matches()) {
            return;
        }
        int times = CueTime.isIn(lines[first]) ? first : first + 1;
        if (times >= end || !CueTime.isIn(lines[times])) {
            throw new UnfitCaptions(first + 1, missing());
        }
        var time = CueTime.of(times + 1, lines[times]);
        var text = text(times + 1, end);
        if (!text.isEmpty()) {
            add(times + 1, new TimedCue(time.from(), time.to(), text));
        }
    }

    private String text(int first, int end) throws UnfitCaptions {
        var raw = new StringBuilder();
        for (int i = first; i < end; i++) {
            if (CueTime.isIn(lines[i])) {
                throw new UnfitCaptions(i + 1, "an empty line is missing before the times of the next caption.");
            }
            requireShort(i, raw.length() + lines[i].length());
            raw.append(lines[i]).append('\n');
        }
        var text = subRip ? CueText.ofSubRip(raw.toString()) : CueText.ofMarked(raw.toString());
        requireShort(first, text.length());
        return text;
    }

    private static void requireShort(int place, int length) throws UnfitCaptions {
        if (length > LONGEST_TEXT) {
            throw new UnfitCaptions(place + 1, "a caption has at most " + LONGEST_TEXT + " characters.");
        }
    }

    private String missing() {
        return subRip && cues.isEmpty()
                ? "the file begins neither with \"WEBVTT\" nor with a caption of SubRip."
                : "a caption needs its times, as 00:01:02.500 --> 00:01:05.000.";
    }

    private void add(int line, TimedCue cue) throws UnfitCaptions {
        if (cues.size() == MOST_CUES) {
            throw new UnfitCaptions(line, String.format(Locale.ROOT, "%,d captions are the most.", MOST_CUES));
        }
        cues.add(cue);
    }

    private static String decoded(byte[] file) throws UnfitCaptions {
        var bytes = ByteBuffer.wrap(file);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnfitCaptions(line(file, bytes.position()), "the file is not UTF-8; save it as such.");
        }
    }

    private static int line(byte[] file, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += file[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
