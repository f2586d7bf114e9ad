package org.example.mutelinks;

import org.osgi.service.component.annotations.Component;
import org.vitrine.chat.spi.ChatFilter;
import org.vitrine.chat.spi.Draft;
import org.vitrine.chat.spi.Verdict;

/** Keeps links out of the chat. */
@Component
public final class NoLinks implements ChatFilter {
    @Override
    public Verdict judge(Draft draft) {
        return draft.text().contains("://")
                ? new Verdict.Refuse("Links are not welcome in this chat.")
                : new Verdict.Allow();
    }
}
