// SPDX-License-Identifier: Apache-2.0
package org.vitrine.simulcast;

import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** Somebody has added, changed, removed or switched a target of the show; for staff. */
@EventType("simulcast.TargetPlanned")
public record TargetPlanned(TargetId target) implements Fact {}
