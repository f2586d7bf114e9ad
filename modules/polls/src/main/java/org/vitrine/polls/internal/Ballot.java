// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls.internal;

import org.vitrine.identity.ShopperId;
import org.vitrine.polls.PollId;

/** One shopper's wish. */
record Ballot(PollId poll, ShopperId shopper, int option) {}
