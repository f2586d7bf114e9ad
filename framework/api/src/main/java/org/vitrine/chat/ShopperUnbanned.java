// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat;

import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** A shopper may speak again; for that shopper and staff. */
@EventType("chat.ShopperUnbanned")
public record ShopperUnbanned(ShopperId shopper) implements Fact {}
