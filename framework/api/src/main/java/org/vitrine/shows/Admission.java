// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows;

import org.vitrine.showlog.ShowId;

/** What came of presenting a stream key. */
public sealed interface Admission {
    /** The key's host has this show in the green room or on air. */
    record Admitted(ShowId show, Slug slug) implements Admission {}

    /** No host has this key. */
    record WrongKey() implements Admission {}

    /** The key is right, but its host has no show armed or live. */
    record NoShowArmed() implements Admission {}
}
