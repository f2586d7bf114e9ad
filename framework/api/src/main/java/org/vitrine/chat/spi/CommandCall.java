// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.spi;

import org.vitrine.identity.Caller;
import org.vitrine.showlog.ShowId;

/**
 * A command that somebody gave.
 *
 * @param argument what stood behind the name, without spaces around it; may be empty
 */
public record CommandCall(ShowId show, Caller author, String argument) {}
