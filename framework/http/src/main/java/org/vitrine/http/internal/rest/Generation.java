// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.media.sse.SseFeature;
import org.glassfish.jersey.process.internal.RequestScoped;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;
import org.vitrine.http.Peer;

/**
 * All resources and extensions of one moment, ready to answer. Immutable; each change of the parts makes a new one.
 *
 * <p>A superseded generation lives until its last request has been answered and is then taken apart.
 */
final class Generation {
    private static final String UNUSED_PROVIDERS = "DATASOURCE,DOMSOURCE,RENDEREDIMAGE,SAXSOURCE,SOURCE,STREAMSOURCE";

    private final ApplicationHandler handler;
    private final List<Part> parts;
    private final Tally tally;
    private final OpenApi openApi;

    private Generation(ApplicationHandler handler, List<Part> parts, Tally tally) {
        this.handler = handler;
        this.parts = parts;
        this.tally = tally;
        this.openApi = new OpenApi(resources(parts));
    }

    /** Makes one; takes some ten milliseconds. Throws what Jersey finds wrong with the parts. */
    static Generation of(Collection<Part> parts, long bodyLimitBytes) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(ApplicationHandler.class.getClassLoader());
        try {
            var handler = new ApplicationHandler(config(parts, bodyLimitBytes));
            return new Generation(handler, List.copyOf(parts), new Tally(() -> handler.onShutdown(null)));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    boolean guarded() {
        return parts.stream().anyMatch(part -> part.kind() == Part.Kind.GUARD && !part.gone());
    }

    /** Counts a request in, unless this generation has been superseded and taken apart. */
    Tally tally() {
        return tally;
    }

    ApplicationHandler handler() {
        return handler;
    }

    OpenApi openApi() {
        return openApi;
    }

    private static List<Class<?>> resources(List<Part> parts) {
        var types = new ArrayList<Class<?>>();
        parts.stream().filter(part -> part.kind() == Part.Kind.RESOURCE).forEach(part -> types.add(part.type()));
        return types;
    }

    private static ResourceConfig config(Collection<Part> parts, long bodyLimitBytes) {
        var config = new ResourceConfig();
        config.setClassLoader(ApplicationHandler.class.getClassLoader());
        config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        config.property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        config.property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        config.property(ServerProperties.BV_FEATURE_DISABLE, true);
        config.property(ServerProperties.JSON_PROCESSING_FEATURE_DISABLE, true);
        config.property(ServerProperties.MOXY_JSON_FEATURE_DISABLE, true);
        config.property(CommonProperties.PROVIDER_DEFAULT_DISABLE, UNUSED_PROVIDERS);
        config.register(SseFeature.class);
        config.register(new JsonBodies());
        config.register(new Problems());
        config.register(new PartTracking(byInstance(parts), bodyLimitBytes));
        for (var part : parts) {
            if (part.kind() == Part.Kind.RESOURCE) {
                config.register(part.type());
            } else {
                config.register(part.instance());
            }
        }
        config.register(new Instances(parts));
        return config;
    }

    private static Map<Object, Part> byInstance(Collection<Part> parts) {
        return parts.stream().collect(Collectors.toMap(Part::instance, Function.identity()));
    }

    /** Makes Jersey take the resources that are there instead of making its own. */
    private static final class Instances extends AbstractBinder {
        private final Collection<Part> parts;

        Instances(Collection<Part> parts) {
            this.parts = parts;
        }

        @Override
        protected void configure() {
            parts.stream().filter(part -> part.kind() == Part.Kind.RESOURCE).forEach(this::bindPart);
            bind((ResourceMethodInvocationHandlerProvider) Calls::to).to(ResourceMethodInvocationHandlerProvider.class);
            bindFactory(PeerOfRequest.class).to(Peer.class).in(RequestScoped.class);
        }

        @SuppressWarnings("unchecked")
        private void bindPart(Part part) {
            bind(part.instance()).to((Class<Object>) part.type());
        }
    }
}
