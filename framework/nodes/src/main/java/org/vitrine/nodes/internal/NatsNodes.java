// SPDX-License-Identifier: Apache-2.0
package org.vitrine.nodes.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.vitrine.health.Health;
import org.vitrine.health.spi.HealthCheck;
import org.vitrine.nodes.NodeId;
import org.vitrine.nodes.NodeListener;
import org.vitrine.nodes.Nodes;

/**
 * The shop's nodes over NATS; there only where they are configured.
 *
 * <p>A message is published as {@code vitrine.<shop>.<node>.<topic>}. Each node says every second that it is here, and that it goes when it
 * does.
 */
@Component(
        service = {Nodes.class, HealthCheck.class},
        immediate = true,
        configurationPid = NodesConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = NodesConfig.class)
public final class NatsNodes implements Nodes, HealthCheck {
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final String ROLL = "nodes";
    private static final String HERE = "here";
    private static final String GONE = "gone";
    private static final String REMEDY =
            "Start NATS, or correct config/org.vitrine.nodes.json. This node serves on alone: it reads what"
                    + " others write each second, and counts its own viewers only.";

    private final NodeId self = new NodeId(UUID.randomUUID());
    private final Ears ears = new Ears();
    private final String prefix;
    private final Roll roll;
    private final NatsLink link;

    @Activate
    public NatsNodes(NodesConfig config, @Reference Clock clock) {
        this(NatsSettings.of(config), clock);
    }

    NatsNodes(NatsSettings settings, Clock clock) {
        this.prefix = "vitrine." + settings.shop() + ".";
        this.roll = new Roll(clock);
        this.link = new NatsLink(settings, prefix + "*.*", new Life());
        link.start();
    }

    @Override
    public NodeId self() {
        return self;
    }

    @Override
    public boolean isConnected() {
        return link.isConnected();
    }

    @Override
    public void tell(String topic, String message) {
        if (!TOPIC.matcher(topic).matches()) {
            throw new IllegalArgumentException("A topic has 1 to 60 letters, digits and -, not " + topic);
        }
        if (message.length() > LONGEST_MESSAGE) {
            throw new IllegalArgumentException("A message has at most " + LONGEST_MESSAGE + " characters");
        }
        link.publish(prefix + self + "." + topic, message.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Subscription listen(String topic, NodeListener listener) {
        var subscription = ears.add(topic, listener);
        link.wake();
        return subscription;
    }

    @Override
    public String name() {
        return "nodes";
    }

    @Override
    public Health check() {
        return link.failure()
                .<Health>map(why -> new Health.Degraded("The other nodes are not reached: " + why, REMEDY))
                .orElseGet(Health.Up::new);
    }

    /** How many other nodes are there, as far as was heard. */
    int others() {
        return roll.size();
    }

    @Deactivate
    void close() {
        tell(ROLL, GONE);
        link.close();
    }

    private void heard(NodeId from, String topic, String message) {
        if (topic.equals(ROLL) && message.equals(GONE)) {
            if (roll.remove(from)) {
                ears.left(from);
            }
            return;
        }
        roll.heard(from);
        ears.heard(from, topic, message);
    }

    private final class Life implements NatsLink.Life {
        @Override
        public void heard(String subject, byte[] message) {
            var parts = subject.substring(prefix.length()).split("\\.", -1);
            NatsNodes.this.heard(NodeId.of(parts[0]), parts[1], new String(message, StandardCharsets.UTF_8));
        }

        @Override
        public void beat(boolean connected) {
            if (connected) {
                tell(ROLL, HERE);
                ears.greet();
            }
            roll.silent().forEach(ears::left);
        }

        @Override
        public void lost() {
            ears.lost();
        }
    }
}
