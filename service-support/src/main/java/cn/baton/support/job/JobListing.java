package cn.baton.support.job;

import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import java.time.Instant;
import java.util.List;

/** Lists of jobs. */
@ApplicationScoped
class JobListing {

    private static final Listing<JobEntry> LISTING = new Listing<>(
            JobEntry.class,
            "JobEntry r",
            JobEntry::id,
            "-createdAt",
            List.of(new SortKey<>("createdAt", "r.createdAt", JobEntry::createdAt, Instant::parse)));

    private final EntityManager entities;

    @Inject
    JobListing(EntityManager entities) {
        this.entities = entities;
    }

    Page<JobEntry> page(JobQuery query, JobOwners owners, PageRequest page) {
        Filter filter = owners.filter()
                .equal("r.subject", query.owner())
                .anyOf("r.state", query.states())
                .anyOf("r.kind", query.kinds());
        return LISTING.page(entities, filter, page);
    }
}
