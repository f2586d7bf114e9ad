// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import org.vitrine.testkit.http.RestResourceContract;

final class TalkFiguresTest extends RestResourceContract {
    @Override
    protected Class<?> resource() {
        return TalkFigures.class;
    }
}
