package cn.baton.notification.recipient;

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

/** The directory. */
@ApplicationScoped
class RecipientRepository implements PanacheRepositoryBase<Recipient, UUID> {

    private static final Listing<Recipient> LISTING = new Listing<>(
            Recipient.class,
            "Recipient r",
            Recipient::id,
            "unit",
            List.of(
                    new SortKey<>("unit", "r.unit", Recipient::unit, text -> text),
                    new SortKey<>("name", "r.name", Recipient::name, text -> text)));

    Page<Recipient> list(String text, PageRequest page) {
        return LISTING.page(getEntityManager(), Filter.openToAll().contains("r.name", text), page);
    }

    Optional<Recipient> findByUnit(String unit) {
        return find("unit", unit).firstResultOptional();
    }
}
