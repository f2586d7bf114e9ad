// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat;

import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** What a shopper says from now on is seen by that shopper and staff alone; for staff. */
@EventType("chat.ShopperShadowed")
public record ShopperShadowed(ShopperId shopper) implements Fact {}
