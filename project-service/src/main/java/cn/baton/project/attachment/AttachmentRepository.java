package cn.baton.project.attachment;

import cn.baton.project.config.AsOf;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All attachments. */
@ApplicationScoped
class AttachmentRepository implements PanacheRepositoryBase<Attachment, UUID> {

    private static final Listing<Attachment> LISTING = new Listing<>(
            Attachment.class,
            "Attachment r",
            Attachment::id,
            "-recordedAt",
            List.of(new SortKey<>("recordedAt", "r.recordedAt", Attachment::recordedAt, Instant::parse)));

    /** @param removed also those that had been removed */
    Page<Attachment> list(UUID projectId, boolean removed, AsOf asOf, PageRequest page) {
        Filter filter = Filter.ofParentInScope("r.projectId", projectId);
        return LISTING.page(getEntityManager(), asOf.told(filter, "r.recordedAt", "r.removedAt", removed), page);
    }

    Optional<Attachment> find(UUID projectId, UUID id) {
        return findByIdOptional(id).filter(attachment -> attachment.projectId().equals(projectId));
    }
}
