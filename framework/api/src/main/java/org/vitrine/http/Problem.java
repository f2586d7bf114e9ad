// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Map;

/**
 * What went wrong, as RFC 9457 problem JSON.
 *
 * @param type ends in a stable code: {@code /problems/sold-out}
 * @param status the HTTP status
 * @param title the same for every problem of this type
 * @param detail what it is in this case and what to do, in a sentence
 * @param more further members, such as {@code available}
 */
public record Problem(
        String type,
        int status,
        String title,
        String detail,
        @JsonAnyGetter Map<String, Object> more) {
    public Problem {
        more = Map.copyOf(more);
    }

    /** Makes a problem out of its code, such as {@code sold-out}; the title is the code in words. */
    public static Problem of(int status, String code, String detail) {
        return new Problem("/problems/" + code, status, title(code), detail, Map.of("code", code));
    }

    /** To be thrown out of a resource method. */
    public ProblemException asException() {
        return new ProblemException(this);
    }

    private static String title(String code) {
        var words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
