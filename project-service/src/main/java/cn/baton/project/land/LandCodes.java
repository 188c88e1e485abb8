package cn.baton.project.land;

import cn.baton.project.codelist.CodeList;
import cn.baton.project.codelist.CodeListUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Areas in use on the land market: those of parcels and targets, and those that demands prefer. */
@ApplicationScoped
class LandCodes implements CodeListUse {

    private static final String USE = """
            select 1 where exists (select 1 from parcel_validity where area_code = ?1)
                or exists (select 1 from land_target_validity where area_code = ?1)
                or exists (select 1 from land_demand_validity
                    where details -> 'preferredAreas' @> jsonb_build_array(cast(?1 as text)))""";

    private final EntityManager entities;

    @Inject
    LandCodes(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean uses(CodeList list, String code) {
        return list == CodeList.AREAS
                && !entities.createNativeQuery(USE)
                        .setParameter(1, code)
                        .getResultList()
                        .isEmpty();
    }
}
