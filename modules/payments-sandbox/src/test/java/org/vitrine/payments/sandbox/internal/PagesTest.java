// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import org.vitrine.testkit.ui.UiContributionContract;

final class PagesTest extends UiContributionContract {}
