// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.identity.Caller;

/** Judges what is said: the filters first, then the shop's word list, then the show's rule of what staff look at. */
@Component(service = Judges.class)
public final class Judges {
    private static final Judged WORD = new Judged.Refused("That is not said here.");

    private final Filters filters;
    private final ShopWords words;
    private final RuleBook rules;
    private final Speakers speakers;

    @Activate
    public Judges(
            @Reference Filters filters,
            @Reference ShopWords words,
            @Reference RuleBook rules,
            @Reference Speakers speakers) {
        this.filters = filters;
        this.words = words;
        this.rules = rules;
        this.speakers = speakers;
    }

    /** What is to become of this; staff are judged by the filters alone, and never held. */
    Judged judge(Attempt attempt) {
        return switch (filters.judge(attempt.draft())) {
            case Judged.Refused refused -> refused;
            case Judged.Passed passed ->
                attempt.author() instanceof Caller.Staff
                        ? new Judged.Passed(passed.text(), false)
                        : judgeWords(attempt, passed);
        };
    }

    private Judged judgeWords(Attempt attempt, Judged.Passed passed) {
        var act = words.current().judge(passed.text());
        if (act.equals(Optional.of(WordList.Act.REFUSE))) {
            return WORD;
        }
        return new Judged.Passed(passed.text(), passed.held() || act.isPresent() || isHeldByRule(attempt));
    }

    private boolean isHeldByRule(Attempt attempt) {
        return switch (rules.of(attempt.showId()).hold()) {
            case NONE -> false;
            case FIRST -> !speakers.hasHeard(attempt.showId(), attempt.author());
            case ALL -> true;
        };
    }
}
