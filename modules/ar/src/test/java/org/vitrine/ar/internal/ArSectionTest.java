// SPDX-License-Identifier: Apache-2.0
package org.vitrine.ar.internal;

import org.vitrine.testkit.ui.UiContributionContract;

final class ArSectionTest extends UiContributionContract {}
