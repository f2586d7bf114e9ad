// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat;

import java.time.Instant;
import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** A shopper may not speak until a time; for that shopper and staff. */
@EventType("chat.ShopperMuted")
public record ShopperMuted(ShopperId shopper, Instant until) implements Fact {}
