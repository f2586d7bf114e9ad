// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRevision;
import org.vitrine.kernel.internal.bundles.KernelContributions;
import org.vitrine.kernel.internal.bundles.MissingRequirements;

/**
 * What an installed bundle would need or do that is not here or not done, in sentences, before anything of it runs.
 *
 * <p>Its requirements are matched with what others declare; its components' descriptions (OSGi Compendium 112.4) tell which
 * configurations they will not start without.
 */
final class Needs {
    private static final String COMPONENTS = "Service-Component";
    private static final String OFFERED = "osgi.service";

    private final KernelContributions contributions;
    private final Set<String> configured;

    /** Takes the PIDs that have a configuration. */
    Needs(KernelContributions contributions, Set<String> configured) {
        this.contributions = contributions;
        this.configured = Set.copyOf(configured);
    }

    List<String> of(Bundle bundle, List<Bundle> others) {
        var needs = new ArrayList<>(MissingRequirements.all(bundle, others));
        configurations(bundle).stream()
                .filter(pid -> !configured.contains(pid))
                .map(pid -> "It does nothing before it is configured: make config/" + pid + ".json.")
                .forEach(needs::add);
        needs.addAll(contributions.foresee(bundle));
        return needs;
    }

    /** The types of the services that it declares. */
    static List<String> gives(Bundle bundle) {
        var revision = Objects.requireNonNull(bundle.adapt(BundleRevision.class), "uninstalled");
        var types = new LinkedHashSet<String>();
        for (var capability : revision.getDeclaredCapabilities(OFFERED)) {
            if (capability.getAttributes().get("objectClass") instanceof List<?> names) {
                names.stream().map(String::valueOf).filter(Needs::isContract).forEach(types::add);
            }
        }
        return types.stream().sorted().toList();
    }

    private static boolean isContract(String type) {
        return !type.contains(".internal.");
    }

    private static Set<String> configurations(Bundle bundle) {
        var required = new LinkedHashSet<String>();
        var header = bundle.getHeaders("").get(COMPONENTS);
        if (header == null) {
            return required;
        }
        Arrays.stream(header.split(","))
                .map(file -> bundle.getEntry(file.strip()))
                .filter(Objects::nonNull)
                .forEach(file -> addRequired(file, required));
        return required;
    }

    private static void addRequired(URL file, Set<String> required) {
        try (var content = file.openStream()) {
            readRequired(content, required);
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException(file.getPath() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void readRequired(InputStream content, Set<String> required) throws XMLStreamException {
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var reader = factory.createXMLStreamReader(content);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("component")) {
                if ("require".equals(reader.getAttributeValue(null, "configuration-policy"))) {
                    var pids = reader.getAttributeValue(null, "configuration-pid");
                    var all = pids == null ? reader.getAttributeValue(null, "name") : pids;
                    required.addAll(Arrays.asList(all.split("\\s+")));
                }
                return;
            }
        }
    }
}
