package cn.baton.project.indicator;

import cn.baton.project.codelist.CodeList;
import cn.baton.project.codelist.CodeLists;
import cn.baton.project.config.AsOf;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.UUID;

/** Use cases of macro indicators. They are published figures: every reader sees those of all areas. */
@ApplicationScoped
public class IndicatorService {

    private final IndicatorRepository indicators;
    private final CodeLists codes;
    private final Verbs<Indicator, IndicatorView> verbs;
    private final Clock clock;

    @Inject
    IndicatorService(IndicatorRepository indicators, CodeLists codes, Journal journal, Clock clock) {
        this.indicators = indicators;
        this.codes = codes;
        this.verbs = journal.verbs(
                "macro-indicator",
                Indicator::id,
                Indicator::view,
                LocalizedText.of("没有此指标", "There is no such indicator"));
        this.clock = clock;
    }

    /**
     * The first figure of its code, period and area, or the next revision of the one that stands; 409 when that says the
     * same.
     */
    @Transactional
    public IndicatorView record(RecordIndicator told, Caller caller) {
        codes.require(CodeList.AREAS, "areaCode", told.areaCode());
        Indicator recorded = indicators
                .standingForUpdate(told.code(), told.period(), told.areaCode())
                .map(standing -> supersede(standing, told))
                .orElseGet(() -> Indicator.first(told, clock));
        indicators.persist(recorded);
        return verbs.create(recorded, "record", caller);
    }

    /** Written at once: the database lets no two revisions stand, not even within the transaction. */
    private Indicator supersede(Indicator standing, RecordIndicator told) {
        Indicator next = standing.revise(told, clock);
        indicators.flush();
        return next;
    }

    @Transactional
    public IndicatorView get(UUID id) {
        return verbs.require(indicators.findByIdOptional(id)).view();
    }

    @Transactional
    public Page<IndicatorView> list(IndicatorQuery query, PageRequest page) {
        AsOf asOf = AsOf.of(query.asOf(), clock);
        return indicators.list(query, asOf, page).map(indicator -> indicator.view(asOf));
    }
}
