// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import org.vitrine.chat.spi.ChatCommand;
import org.vitrine.testkit.chat.ChatCommandContract;

final class ShrugCommandTest extends ChatCommandContract {
    @Override
    protected ChatCommand command() {
        return new ShrugCommand();
    }
}
