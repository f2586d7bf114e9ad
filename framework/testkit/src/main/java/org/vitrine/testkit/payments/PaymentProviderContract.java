// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

/**
 * What every {@link org.vitrine.payments.spi.PaymentProvider} must do; inherit it in a test of yours, with a provider that talks to a sandbox.
 *
 * <p>Its faults are those of real networks: replies that are lost after the deed, reports that come twice or before the reply, and callers
 * who ask all at once and for more than there is. Only {@link #provider} and {@link #method} must be written. What the others open:
 *
 * <ul>
 *   <li>{@link #line}: each call is spoilt in every way, and so is the question what came of it; without it no fault is tried;
 *   <li>{@link #books}: what the provider says is compared with what the bank itself has done; without it, it is taken at its word;
 *   <li>{@link #verifier} and {@link #reports}: its reports are read, doubled, turned round, changed and forged; {@link #reportsAreSigned},
 *       {@link #forgedReport} and {@link #signedByAnother} say how theirs can be;
 *   <li>{@link #takeStep}, {@link #storedMethod}, {@link #chargeBack} and {@link #decideChargeBack}: what shoppers and their banks do.
 * </ul>
 *
 * <p>A test that could not look closely enough is skipped, and says what was not checked.
 */
public abstract class PaymentProviderContract extends SpoiltReportContract {}
