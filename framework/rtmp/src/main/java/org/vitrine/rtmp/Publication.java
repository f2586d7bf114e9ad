// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is published where.
 *
 * @param key a secret, which {@link #toString} does not tell
 * @param fourCcs the codecs of enhanced RTMP that the stream makes use of
 */
public record Publication(PublishUrl url, String key, List<String> fourCcs) {
    public Publication {
        fourCcs = List.copyOf(fourCcs);
    }

    @Override
    public String toString() {
        return "Publication[" + url + "]";
    }

    /** What the connect command says; old servers know no list of codecs and are shown none without need. */
    Map<String, Object> connection() {
        var values = new LinkedHashMap<String, Object>();
        values.put("app", url.app());
        values.put("type", "nonprivate");
        values.put("flashVer", "FMLE/3.0 (compatible; Vitrine)");
        values.put("tcUrl", url.toString());
        if (!fourCcs.isEmpty()) {
            values.put("fourCcList", fourCcs);
        }
        return values;
    }
}
