// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * What happened: a record with an {@link EventType}, whose components become the event's data.
 *
 * <p>Components hold ids; free text and names are marked {@link Erasable}.
 */
@ConsumerType
public interface Fact {}
