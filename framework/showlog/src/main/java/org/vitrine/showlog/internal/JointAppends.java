// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import java.util.function.Consumer;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.NewEvent;
import org.vitrine.store.Tx;

/** Appends to the log together with something else, or not at all. */
interface JointAppends {
    /** As {@link org.vitrine.showlog.ShowLog#append}; what is to go along may be run more than once, like any transaction. */
    LogEvent append(NewEvent event, Consumer<Tx> along);

    /** The same event with the programme's time of now, where it bears none. */
    NewEvent timed(NewEvent event);
}
