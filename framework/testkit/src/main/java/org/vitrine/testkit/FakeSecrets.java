// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import java.util.Arrays;
import org.vitrine.identity.Secrets;

/** Turns bytes about and puts a mark before them: enough to tell sealed from plain, and no secret. */
public final class FakeSecrets implements Secrets {
    private static final byte MARK = 'S';
    private static final byte TURN = 0x5a;

    @Override
    public byte[] seal(byte[] plain) {
        var sealed = new byte[plain.length + 1];
        sealed[0] = MARK;
        for (int i = 0; i < plain.length; i++) {
            sealed[i + 1] = (byte) (plain[i] ^ TURN);
        }
        return sealed;
    }

    @Override
    public byte[] open(byte[] sealed) {
        if (sealed.length == 0 || sealed[0] != MARK) {
            throw new IllegalArgumentException("This was not sealed here");
        }
        return Arrays.copyOfRange(seal(Arrays.copyOfRange(sealed, 1, sealed.length)), 1, sealed.length);
    }
}
