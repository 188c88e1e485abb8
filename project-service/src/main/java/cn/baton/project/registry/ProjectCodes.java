package cn.baton.project.registry;

import cn.baton.project.codelist.CodeList;
import cn.baton.project.codelist.CodeListUse;
import cn.baton.project.codelist.CodeLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The codes that projects carry: each is one of its list when it is given, and stays when the list lets it go. */
@ApplicationScoped
class ProjectCodes implements CodeListUse {

    private static final Map<CodeList, String> COLUMNS = Map.of(
            CodeList.AREAS, "area_code",
            CodeList.PROJECT_FIELDS, "field",
            CodeList.CLUSTERS, "cluster",
            CodeList.CHAINS, "chain",
            CodeList.CHAIN_ROLES, "chain_role");

    private final CodeLists lists;
    private final EntityManager entities;

    @Inject
    ProjectCodes(CodeLists lists, EntityManager entities) {
        this.lists = lists;
        this.entities = entities;
    }

    /**
     * 422 on a code that is not in its list, or no longer.
     *
     * @param before what was known of the project, null when it is new: codes that stay are not asked for again
     */
    void require(ProjectDetails told, ProjectDetails before) {
        require(CodeList.AREAS, "areaCode", told, before, ProjectDetails::areaCode);
        require(CodeList.PROJECT_FIELDS, "field", told, before, ProjectDetails::field);
        require(CodeList.CLUSTERS, "cluster", told, before, ProjectDetails::cluster);
        require(CodeList.CHAINS, "chain", told, before, ProjectDetails::chain);
        require(CodeList.CHAIN_ROLES, "chainRole", told, before, ProjectDetails::chainRole);
        List<String> kept = before == null ? List.of() : before.tags();
        lists.requireAll(
                CodeList.TAGS,
                "tags",
                told.tags().stream().filter(tag -> !kept.contains(tag)).toList());
    }

    private void require(
            CodeList list,
            String field,
            ProjectDetails told,
            ProjectDetails before,
            Function<ProjectDetails, String> code) {
        if (before == null || !Objects.equals(code.apply(told), code.apply(before))) {
            lists.require(list, field, code.apply(told));
        }
    }

    /** Now or at any time that can still be asked for. */
    @Override
    public boolean uses(CodeList list, String code) {
        String condition = list == CodeList.TAGS ? "tags @> array[cast(?1 as varchar)]" : COLUMNS.get(list) + " = ?1";
        return (list == CodeList.TAGS || COLUMNS.containsKey(list))
                && !entities.createNativeQuery("select 1 from project_validity where " + condition + " limit 1")
                        .setParameter(1, code)
                        .getResultList()
                        .isEmpty();
    }
}
