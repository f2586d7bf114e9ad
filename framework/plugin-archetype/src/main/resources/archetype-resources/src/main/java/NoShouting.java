package ${package};

import org.osgi.service.component.annotations.Component;
import org.vitrine.chat.spi.ChatFilter;
import org.vitrine.chat.spi.Draft;
import org.vitrine.chat.spi.Verdict;

/** Keeps the chat quiet: refuses what is written in capitals. */
@Component
public final class NoShouting implements ChatFilter {
    @Override
    public Verdict judge(Draft draft) {
        return draft.text().matches("[^\\p{Ll}]*\\p{Lu}{4}[^\\p{Ll}]*")
                ? new Verdict.Refuse("Please do not shout.")
                : new Verdict.Allow();
    }
}
