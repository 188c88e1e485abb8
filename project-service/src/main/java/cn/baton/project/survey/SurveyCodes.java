package cn.baton.project.survey;

import cn.baton.project.codelist.CodeList;
import cn.baton.project.codelist.CodeListUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Areas of visits, those taken back among them: what was known can still be asked for. */
@ApplicationScoped
class SurveyCodes implements CodeListUse {

    private final SurveyRepository surveys;

    @Inject
    SurveyCodes(SurveyRepository surveys) {
        this.surveys = surveys;
    }

    @Override
    public boolean uses(CodeList list, String code) {
        return list == CodeList.AREAS
                && surveys.find("areaCode", code)
                        .page(0, 1)
                        .firstResultOptional()
                        .isPresent();
    }
}
