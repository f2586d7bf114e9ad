// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat;

import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** A banned shopper asks to be let back; staff read the note at the appeals. For that shopper and staff. */
@EventType("chat.AppealMade")
public record AppealMade(ShopperId shopper) implements Fact {}
