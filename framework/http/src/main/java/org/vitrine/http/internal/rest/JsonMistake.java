// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;

/** Says in a sentence what is wrong with a JSON body and where, without naming our classes. */
final class JsonMistake {
    private JsonMistake() {}

    static String sentence(JsonProcessingException mistake) {
        return switch (mistake) {
            case JsonMappingException e -> field(e) + reason(e);
            case JsonParseException e -> "The JSON cannot be read" + place(e) + ": " + e.getOriginalMessage();
            default -> "The JSON cannot be read" + place(mistake) + ".";
        };
    }

    private static String reason(JsonMappingException mistake) {
        var cause = mistake.getCause();
        if (cause instanceof IllegalArgumentException) {
            return String.valueOf(cause.getMessage());
        }
        return cause instanceof NullPointerException
                ? "A value that is needed is missing" + place(mistake) + "."
                : "The value is not of the kind that is expected" + place(mistake) + ".";
    }

    private static String field(JsonMappingException mistake) {
        var path = new StringBuilder();
        for (var step : mistake.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "" : path + ": ";
    }

    private static String place(JsonProcessingException mistake) {
        var at = mistake.getLocation();
        return at == null || at.getLineNr() < 1 ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
