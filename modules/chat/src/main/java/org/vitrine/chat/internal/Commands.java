// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.chat.spi.ChatCommand;
import org.vitrine.chat.spi.CommandCall;
import org.vitrine.chat.spi.CommandDescription;
import org.vitrine.chat.spi.CommandReply;
import org.vitrine.identity.Caller;

/**
 * The commands that are there now. What one may not use is not there for them.
 *
 * <p>The list is replaced as a whole, under {@code this}, and read without a lock.
 */
@Component(service = Commands.class)
public final class Commands {
    private static final System.Logger LOG = System.getLogger(Commands.class.getName());

    /** The lowest ranking first. */
    private volatile List<Known> commands = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    synchronized void addCommand(ChatCommand command, Map<String, Object> properties) {
        int ranking = properties.get("service.ranking") instanceof Integer number ? number : 0;
        commands = Stream.concat(commands.stream(), Stream.of(new Known(command, command.describe(), ranking)))
                .sorted(Comparator.comparingInt(Known::ranking))
                .toList();
    }

    synchronized void removeCommand(ChatCommand command) {
        commands = commands.stream().filter(known -> known.command != command).toList();
    }

    /** What this one may use, by name. */
    List<CommandDescription> usableBy(Caller caller) {
        return usable(caller).values().stream().map(Known::description).toList();
    }

    /** Has a command done; that of nobody is answered in a sentence. */
    Obeyed obey(String name, CommandCall call) {
        var usable = usable(call.author());
        return Optional.ofNullable(usable.get(name))
                .map(known -> run(known, call))
                .orElseGet(() -> new Obeyed.Not("unknown-command", unknown(name, usable)));
    }

    private static Obeyed run(Known known, CommandCall call) {
        try {
            return new Obeyed.Replied(known.command.run(call));
        } catch (RuntimeException e) {
            var name = known.description.name();
            LOG.log(System.Logger.Level.ERROR, "The chat command /" + name + " failed", e);
            return new Obeyed.Not("failed", "/" + name + " did not work; try again in a moment.");
        }
    }

    private static String unknown(String name, Map<String, Known> usable) {
        var others = usable.keySet().stream().map(known -> "/" + known).collect(Collectors.joining(", "));
        return "There is no command /" + name + (others.isEmpty() ? "." : "; there is " + others + ".");
    }

    private Map<String, Known> usable(Caller caller) {
        var byName = new TreeMap<String, Known>();
        commands.stream()
                .filter(known -> known.description.permission().map(caller::may).orElse(true))
                .forEach(known -> byName.put(known.description.name(), known));
        return byName;
    }

    /** What came of a command. */
    sealed interface Obeyed {
        record Replied(CommandReply reply) implements Obeyed {}

        record Not(String code, String sentence) implements Obeyed {}
    }

    private record Known(ChatCommand command, CommandDescription description, int ranking) {}
}
