// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.idempotency;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.vitrine.http.OwnIdempotency;
import org.vitrine.store.Transactions;

/** Honours {@code Idempotency-Key} for every resource method that changes something and does not do so itself. */
@Component(service = DynamicFeature.class)
@JakartarsExtension
public final class Idempotency implements DynamicFeature {
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final FirstAnswers answers;

    @Activate
    public Idempotency(@Reference Transactions transactions, @Reference Clock clock) {
        this.answers = new FirstAnswers(transactions, clock);
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var method = resource.getResourceMethod();
        boolean own = method.isAnnotationPresent(OwnIdempotency.class)
                || resource.getResourceClass().isAnnotationPresent(OwnIdempotency.class);
        boolean changing = Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> CHANGING.contains(type.getSimpleName()));
        if (changing && !own) {
            context.register(new OnlyOnce(answers));
        }
    }
}
