// SPDX-License-Identifier: Apache-2.0
package org.vitrine.json;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Says that a text is not JSON, or not the JSON that was asked for; the message is fit to be shown to its sender. */
public final class BadJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadJson(JsonProcessingException cause) {
        super(sentence(cause), cause);
    }

    private static String sentence(JsonProcessingException cause) {
        var at = cause.getLocation();
        var where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return "The JSON cannot be read" + where + ": " + cause.getOriginalMessage();
    }
}
