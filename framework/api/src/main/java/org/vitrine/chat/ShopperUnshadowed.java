// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat;

import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** What a shopper says is seen by all again; for staff. */
@EventType("chat.ShopperUnshadowed")
public record ShopperUnshadowed(ShopperId shopper) implements Fact {}
