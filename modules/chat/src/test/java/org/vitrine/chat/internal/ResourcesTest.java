// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import org.junit.jupiter.api.Nested;
import org.vitrine.testkit.http.RestResourceContract;

final class ResourcesTest {
    @Nested
    final class Messages extends RestResourceContract {
        @Override
        protected Class<?> resource() {
            return MessagesResource.class;
        }
    }

    @Nested
    final class Bans extends RestResourceContract {
        @Override
        protected Class<?> resource() {
            return BansResource.class;
        }
    }

    @Nested
    final class Commands extends RestResourceContract {
        @Override
        protected Class<?> resource() {
            return CommandsResource.class;
        }
    }
}
