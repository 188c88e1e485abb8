package cn.baton.project.programme;

import cn.baton.project.config.AsOf;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All programmes, which are the whole city's: every reader sees all of them. */
@ApplicationScoped
class ProgrammeRepository implements PanacheRepositoryBase<Programme, UUID> {

    private static final Listing<Programme> LISTING = new Listing<>(
            Programme.class,
            "Programme r",
            Programme::id,
            "-year,code",
            List.of(
                    new SortKey<>("year", "r.year", Programme::year, Integer::valueOf),
                    new SortKey<>("code", "r.code", Programme::code, text -> text),
                    new SortKey<>("name", "r.name", Programme::name, text -> text)));

    Page<Programme> list(List<Integer> years, List<ProgrammeLevel> levels, AsOf asOf, PageRequest page) {
        Filter filter = new Filter()
                .add("r.recordedAt < %s", asOf.until())
                .anyOf("r.year", years)
                .anyOf("r.level", levels);
        return LISTING.page(getEntityManager(), filter, page);
    }

    Optional<Programme> byCode(String code) {
        return find("code", code).firstResultOptional();
    }
}
