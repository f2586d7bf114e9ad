// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.spi;

import com.fasterxml.jackson.databind.JsonNode;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.ShowId;

/** What came over a socket. */
public record Inbound(ShowId show, Caller caller, JsonNode body) {}
