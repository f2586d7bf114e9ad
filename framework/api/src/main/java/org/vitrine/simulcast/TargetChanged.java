// SPDX-License-Identifier: Apache-2.0
package org.vitrine.simulcast;

import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** A target of the show stands otherwise; for staff. Attempts that change nothing for the host are not told one by one. */
@EventType("simulcast.TargetChanged")
public record TargetChanged(TargetId target, TargetState state) implements Fact {}
