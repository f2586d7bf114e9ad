// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.ladder.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The program, as it is called: one that reads FLV from its standard input, and writes FLV to a Unix socket for each step.
 *
 * <p>It decodes once. Times pass through as they are, and key frames stand where the source has them. No address on its command line
 * is of use to anyone else: the sockets lie in a folder of our own.
 */
record Ffmpeg(LadderSettings settings) {
    /** Where it lies, if it is installed. */
    Optional<Path> find() {
        return locate(settings.ffmpeg());
    }

    /** Starts it. */
    Process start(Map<Step, Path> sockets) throws IOException {
        var program = find().orElseThrow(() -> new IOException("ffmpeg is not installed"));
        return new ProcessBuilder(command(program, sockets)).start();
    }

    private List<String> command(Path program, Map<Step, Path> sockets) {
        var command = new ArrayList<String>();
        if (settings.niceness() > 0) {
            locate("nice")
                    .ifPresent(nice -> add(command, nice.toString(), "-n", Integer.toString(settings.niceness())));
        }
        add(command, program.toString(), "-hide_banner", "-loglevel", "error", "-nostats", "-progress", "pipe:1");
        add(command, "-probesize", "32", "-analyzeduration", "0", "-copyts", "-f", "flv", "-i", "pipe:0");
        add(command, "-filter_complex", filter(List.copyOf(sockets.keySet())));
        sockets.forEach((step, socket) -> output(command, step, socket));
        return command;
    }

    private static String filter(List<Step> steps) {
        var text = new StringBuilder("[0:v]split=" + steps.size());
        steps.forEach(step -> text.append("[s").append(step.height()).append(']'));
        steps.forEach(step -> text.append(";[s" + step.height() + "]" + scale(step) + "[" + step.name() + "]"));
        return text.toString();
    }

    /** The shorter side becomes the step's height: an upright picture is as sharp as one that lies. */
    private static String scale(Step step) {
        int side = step.height();
        return "scale=w='if(gte(iw,ih),-2," + side + ")':h='if(gte(iw,ih)," + side + ",-2)'";
    }

    private static void output(List<String> command, Step step, Path socket) {
        var rate = step.kilobits() + "k";
        add(command, "-map", "[" + step.name() + "]", "-c:v", "libx264", "-preset", "veryfast", "-tune", "zerolatency");
        add(command, "-pix_fmt", "yuv420p", "-b:v", rate, "-maxrate", rate, "-bufsize", rate);
        add(command, "-force_key_frames", "source", "-g", "100000", "-fps_mode", "passthrough");
        add(command, "-enc_time_base", "1:1000");
        add(command, "-flvflags", "no_duration_filesize", "-f", "flv", "unix:" + socket);
    }

    private static void add(List<String> command, String... words) {
        command.addAll(Arrays.asList(words));
    }

    private static Optional<Path> locate(String program) {
        var path = program.contains(File.separator)
                ? ""
                : Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .filter(file -> !Files.isDirectory(file))
                .findFirst();
    }
}
