// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import java.lang.reflect.InvocationHandler;
import org.glassfish.jersey.server.model.Invocable;

/** Calls resource methods, also those of classes that are no one else's business and so not public. */
final class Calls {
    private Calls() {}

    static InvocationHandler to(Invocable invocable) {
        var method = invocable.getHandlingMethod();
        method.setAccessible(true);
        return (target, handed, arguments) -> handed.equals(method)
                ? method.invoke(target, arguments)
                : handed.invoke(target, arguments);
    }
}
