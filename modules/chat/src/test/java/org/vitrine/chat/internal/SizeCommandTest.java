// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.util.Optional;
import org.vitrine.chat.spi.ChatCommand;
import org.vitrine.testkit.chat.ChatCommandContract;

final class SizeCommandTest extends ChatCommandContract {
    private final SizeCommand command = new SizeCommand(Optional.empty());

    @Override
    protected ChatCommand command() {
        return command;
    }
}
