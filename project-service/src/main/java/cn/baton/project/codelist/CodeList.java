package cn.baton.project.codelist;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

import java.util.Arrays;

/** The code lists of the registry (代码表). Which there are is settled here; what is in them an administrator decides. */
public enum CodeList {
    AREAS("areas", "区划", "Areas"),
    PROJECT_FIELDS("project-fields", "七大领域", "Fields of projects"),
    CLUSTERS("clusters", "十大产业集群", "Industrial clusters"),
    CHAINS("chains", "重点产业链", "Industrial chains"),
    CHAIN_ROLES("chain-roles", "延链补链强链", "Roles in a chain"),
    TAGS("tags", "标签", "Tags"),
    PERMIT_TYPES("permit-types", "审批手续", "Types of permits");

    private final String path;
    private final LocalizedText title;

    CodeList(String path, String chinese, String english) {
        this.path = path;
        this.title = new LocalizedText(chinese, english);
    }

    /** Its name in addresses. */
    public String path() {
        return path;
    }

    /** As people call it. */
    public LocalizedText title() {
        return title;
    }

    static CodeList byPath(String path) {
        return Arrays.stream(values())
                .filter(list -> list.path.equals(path))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(LocalizedText.of("没有此代码表", "There is no such code list")));
    }
}
