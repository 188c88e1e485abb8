package cn.baton.project.registry;

import cn.baton.project.codelist.CodeList;
import cn.baton.project.codelist.CodeListUse;
import cn.baton.project.codelist.CodeLists;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemException.FieldViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import java.util.ArrayList;
import java.util.EnumMap;
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

    private static final Map<CodeList, Field> FIELDS = fields();

    private final CodeLists lists;
    private final EntityManager entities;

    @Inject
    ProjectCodes(CodeLists lists, EntityManager entities) {
        this.lists = lists;
        this.entities = entities;
    }

    /**
     * 422 on every code that is not in its list, or no longer.
     *
     * @param before what was known of the project, null when it is new: codes that stay are not asked for again
     */
    void require(ProjectDetails told, ProjectDetails before) {
        List<FieldViolation> violations = new ArrayList<>();
        FIELDS.forEach((list, field) -> {
            String code = field.code().apply(told);
            if (before == null || !Objects.equals(code, field.code().apply(before))) {
                lists.violation(list, field.name(), code).ifPresent(violations::add);
            }
        });
        List<String> kept = before == null ? List.of() : before.tags();
        told.tags().stream()
                .filter(tag -> !kept.contains(tag))
                .flatMap(tag -> lists.violation(CodeList.TAGS, "tags", tag).stream())
                .forEach(violations::add);
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
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

    private static Map<CodeList, Field> fields() {
        Map<CodeList, Field> fields = new EnumMap<>(CodeList.class);
        fields.put(CodeList.AREAS, new Field("areaCode", ProjectDetails::areaCode));
        fields.put(CodeList.PROJECT_FIELDS, new Field("field", ProjectDetails::field));
        fields.put(CodeList.CLUSTERS, new Field("cluster", ProjectDetails::cluster));
        fields.put(CodeList.CHAINS, new Field("chain", ProjectDetails::chain));
        fields.put(CodeList.CHAIN_ROLES, new Field("chainRole", ProjectDetails::chainRole));
        return fields;
    }

    private record Field(String name, Function<ProjectDetails, String> code) {}
}
