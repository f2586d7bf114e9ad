// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.util.Optional;
import org.vitrine.payments.NextAction;

/** A command as it is known now. */
record StoredCommand(
        Kind kind, CommandState state, Optional<NextAction> action, Optional<String> reason, boolean retryable) {}
