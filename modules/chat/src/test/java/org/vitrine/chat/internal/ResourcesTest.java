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

    @Nested
    final class Talk extends RestResourceContract {
        @Override
        protected Class<?> resource() {
            return TalkResource.class;
        }
    }

    @Nested
    final class Held extends RestResourceContract {
        @Override
        protected Class<?> resource() {
            return HeldResource.class;
        }
    }

    @Nested
    final class Mutes extends RestResourceContract {
        @Override
        protected Class<?> resource() {
            return MutesResource.class;
        }
    }

    @Nested
    final class ShadowBans extends RestResourceContract {
        @Override
        protected Class<?> resource() {
            return ShadowBansResource.class;
        }
    }

    @Nested
    final class Restraints extends RestResourceContract {
        @Override
        protected Class<?> resource() {
            return RestraintsResource.class;
        }
    }

    @Nested
    final class Words extends RestResourceContract {
        @Override
        protected Class<?> resource() {
            return WordsResource.class;
        }
    }

    @Nested
    final class Appeals extends RestResourceContract {
        @Override
        protected Class<?> resource() {
            return AppealsResource.class;
        }
    }

    @Nested
    final class OwnAppeal extends RestResourceContract {
        @Override
        protected Class<?> resource() {
            return OwnAppealResource.class;
        }
    }

    @Nested
    final class Export extends RestResourceContract {
        @Override
        protected Class<?> resource() {
            return ExportResource.class;
        }
    }
}
