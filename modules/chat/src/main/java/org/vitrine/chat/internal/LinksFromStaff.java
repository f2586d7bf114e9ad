// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.vitrine.chat.spi.ChatFilter;
import org.vitrine.chat.spi.Draft;
import org.vitrine.chat.spi.Verdict;
import org.vitrine.identity.Caller;

/** Refuses what leads shoppers elsewhere: addresses of pages and of mail, unless staff give them. Asked after the filters of plug-ins. */
@Component(property = "service.ranking:Integer=-100")
public final class LinksFromStaff implements ChatFilter {
    private static final Pattern SCHEME = Pattern.compile("(?i)\\b(?:[a-z][a-z0-9+.-]{1,20}://|www\\.)\\S");
    /** With an ending that is in use, so that a missing space after a full stop makes no link. */
    private static final Pattern NAME =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}(?:\\.|\\(dot\\)|\\[dot\\]))+"
                    + "(?:com|net|org|info|biz|io|co|me|tv|gg|ly|to|xyz|shop|store|online|site|club|app|link|live|top|dev|ai|de|at|ch|eu|uk|us|fr|nl"
                    + "|it|es|pl|ru|cn|in|br|tk|ml|ga|cf)(?![\\p{L}\\p{N}])");

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}\\.[\\w.-]{2,}");

    @Override
    public Verdict judge(Draft draft) {
        if (draft.author() instanceof Caller.Staff) {
            return new Verdict.Allow();
        }
        var text = Normalizer.normalize(draft.text(), Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
        boolean isLink = SCHEME.matcher(text).find()
                || NAME.matcher(text).find()
                || MAIL.matcher(text).find();
        return isLink ? new Verdict.Refuse("Only the shop's own people may give links here.") : new Verdict.Allow();
    }
}
