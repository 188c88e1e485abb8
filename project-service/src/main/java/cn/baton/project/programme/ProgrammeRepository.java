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

    private static final Listing<KnownProgramme> LISTING = new Listing<>(
            KnownProgramme.class,
            "KnownProgramme r",
            KnownProgramme::id,
            "-year,code",
            List.of(
                    new SortKey<>("year", "r.standing.year", KnownProgramme::year, Integer::valueOf),
                    new SortKey<>("code", "r.standing.code", KnownProgramme::code, text -> text),
                    new SortKey<>("name", "r.standing.name", KnownProgramme::name, text -> text)));

    Page<KnownProgramme> list(List<Integer> years, List<ProgrammeLevel> levels, AsOf asOf, PageRequest page) {
        Filter filter = Filter.openToAll().anyOf("r.standing.year", years).anyOf("r.standing.level", levels);
        return LISTING.page(getEntityManager(), asOf.known(filter, "r"), page);
    }

    Optional<Programme> byCode(String code) {
        return find("standing.code", code).firstResultOptional();
    }
}
