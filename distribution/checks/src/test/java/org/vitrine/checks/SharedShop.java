// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the one shop of this test run to every test that asks for a {@link RunningShop}, and its owner as a {@link Retailer}.
 *
 * <p>It is started by the first who asks, has been set up, and is stopped after the last. Tests share it, so each makes shows,
 * products and guests of its own and counts on no others; one that crashes or fills a shop starts its own.
 */
public final class SharedShop implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedShop.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == RunningShop.class || type == Retailer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var shared = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Shared.class, key -> Shared.start(), Shared.class);
        return parameter.getParameter().getType() == RunningShop.class ? shared.shop() : shared.retailer();
    }

    private record Shared(RunningShop shop, Retailer retailer, Path home) implements AutoCloseable {
        static Shared start() {
            try {
                var home = Files.createTempDirectory("vitrine-checks");
                var shop = RunningShop.start(ShopPlan.standard(home)
                        .withUnsignedPlugins()
                        .withPrivateTargets()
                        .withoutRequestLimit());
                return new Shared(shop, Retailer.setUp(shop), home);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            shop.close();
            try (var files = Files.walk(home)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
