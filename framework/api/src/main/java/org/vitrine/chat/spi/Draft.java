// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.spi;

import org.vitrine.identity.Caller;
import org.vitrine.showlog.ShowId;

/** A message that somebody wants to say. */
public record Draft(ShowId show, Caller author, String text) {}
