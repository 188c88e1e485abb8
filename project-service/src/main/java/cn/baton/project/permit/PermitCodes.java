package cn.baton.project.permit;

import cn.baton.project.codelist.CodeList;
import cn.baton.project.codelist.CodeListUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Types of permits in use, annulled ones among them: what was known can still be asked for. */
@ApplicationScoped
class PermitCodes implements CodeListUse {

    private final PermitRepository permits;

    @Inject
    PermitCodes(PermitRepository permits) {
        this.permits = permits;
    }

    @Override
    public boolean uses(CodeList list, String code) {
        return list == CodeList.PERMIT_TYPES
                && permits.find("type", code).page(0, 1).firstResultOptional().isPresent();
    }
}
