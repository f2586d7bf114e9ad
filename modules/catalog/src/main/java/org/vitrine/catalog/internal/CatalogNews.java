// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.internal;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.vitrine.catalog.ProductChanged;
import org.vitrine.catalog.ProductId;
import org.vitrine.catalog.spi.CatalogListener;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.Outbox;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowService;
import org.vitrine.store.Transactions;

/** Tells listeners, and the shows on air that carry the product, that it was changed. */
@Component(service = CatalogNews.class)
public final class CatalogNews {
    private static final System.Logger LOG = System.getLogger(CatalogNews.class.getName());

    private final Transactions transactions;
    private final Outbox outbox;
    private final List<CatalogListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable ShowService> shows = new AtomicReference<>();

    @Activate
    public CatalogNews(@Reference Transactions transactions, @Reference Outbox outbox) {
        this.transactions = transactions;
        this.outbox = outbox;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(CatalogListener listener) {
        listeners.add(listener);
    }

    void removeListener(CatalogListener listener) {
        listeners.remove(listener);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addShows(ShowService service) {
        shows.set(service);
    }

    void removeShows(ShowService service) {
        shows.compareAndSet(service, null);
    }

    /** Called after the commit. */
    void changed(ProductId product) {
        listeners.forEach(listener -> tell(listener, product));
        var service = shows.get();
        var onAir = service == null ? List.<Show>of() : service.liveWith(product.value());
        if (!onAir.isEmpty()) {
            var fact = new ProductChanged(product.value());
            transactions.run(tx ->
                    onAir.forEach(show -> outbox.add(tx, "product:" + product, NewEvent.of(show.id(), fact))));
        }
    }

    private static void tell(CatalogListener listener, ProductId product) {
        try {
            listener.changed(product);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A listener failed on the change of product " + product, e);
        }
    }
}
