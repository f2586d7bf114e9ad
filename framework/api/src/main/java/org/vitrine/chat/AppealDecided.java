// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat;

import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** An appeal was answered; for that shopper and staff. */
@EventType("chat.AppealDecided")
public record AppealDecided(ShopperId shopper, boolean lifted) implements Fact {}
