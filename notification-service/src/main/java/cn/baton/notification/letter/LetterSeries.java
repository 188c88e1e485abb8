package cn.baton.notification.letter;

import cn.baton.notification.config.LettersConfig;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.number.GaplessNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;

/** Gives out numbers: within organ code and year without gaps, so that the next sign-off waits for the one before. */
@ApplicationScoped
class LetterSeries {

    private final GaplessNumbers numbers;
    private final LettersConfig config;
    private final Clock clock;

    @Inject
    LetterSeries(GaplessNumbers numbers, LettersConfig config, Clock clock) {
        this.numbers = numbers;
        this.config = config;
        this.clock = clock;
    }

    LetterNumber next() {
        int year = BusinessTime.today(clock).getYear();
        return new LetterNumber(config.organCode(), year, numbers.next(config.organCode(), year));
    }
}
