package cn.baton.project.codelist;

import jakarta.enterprise.context.ApplicationScoped;

/** A feature that uses every tag whose code begins with 在用. */
@ApplicationScoped
class SampleUse implements CodeListUse {

    @Override
    public boolean uses(CodeList list, String code) {
        return list == CodeList.TAGS && code.startsWith("在用");
    }
}
