package cn.baton.project.indicator;

import cn.baton.project.codelist.CodeList;
import cn.baton.project.codelist.CodeListUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Areas of published figures, superseded ones among them: what was known can still be asked for. */
@ApplicationScoped
class IndicatorCodes implements CodeListUse {

    private final IndicatorRepository indicators;

    @Inject
    IndicatorCodes(IndicatorRepository indicators) {
        this.indicators = indicators;
    }

    @Override
    public boolean uses(CodeList list, String code) {
        return list == CodeList.AREAS
                && indicators
                        .find("areaCode", code)
                        .page(0, 1)
                        .firstResultOptional()
                        .isPresent();
    }
}
