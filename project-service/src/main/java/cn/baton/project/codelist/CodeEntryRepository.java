package cn.baton.project.codelist;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The codes of all lists. */
@ApplicationScoped
class CodeEntryRepository implements PanacheRepositoryBase<CodeEntry, UUID> {

    List<CodeEntry> of(CodeList list) {
        return list("list = ?1 order by position, code", list);
    }

    Optional<CodeEntry> find(CodeList list, String code) {
        return find("list = ?1 and code = ?2", list, code).firstResultOptional();
    }

    Set<String> activeCodes(CodeList list) {
        return Set.copyOf(getEntityManager()
                .createQuery("select e.code from CodeEntry e where e.list = :list and e.active", String.class)
                .setParameter("list", list)
                .getResultList());
    }

    Map<CodeList, Long> sizes() {
        return getEntityManager()
                .createQuery("select e.list, count(*) from CodeEntry e group by e.list", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (CodeList) row[0], row -> (Long) row[1]));
    }
}
