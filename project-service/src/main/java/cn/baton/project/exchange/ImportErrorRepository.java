package cn.baton.project.exchange;

import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import cn.baton.support.sheet.CellError;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All errors of imports. */
@ApplicationScoped
class ImportErrorRepository implements PanacheRepositoryBase<ImportErrorRow, UUID> {

    private static final Listing<ImportErrorRow> LISTING = new Listing<>(
            ImportErrorRow.class,
            "ImportErrorRow r",
            ImportErrorRow::id,
            "row,column",
            List.of(
                    new SortKey<>("row", "r.rowNumber", ImportErrorRow::rowNumber, Integer::valueOf),
                    new SortKey<>("column", "r.columnNumber", ImportErrorRow::columnNumber, Integer::valueOf)));

    void keep(UUID job, List<CellError> errors) {
        errors.forEach(error -> persist(new ImportErrorRow(job, error)));
    }

    Page<ImportErrorRow> list(UUID job, PageRequest page) {
        return LISTING.page(getEntityManager(), Filter.ofParentInScope("r.jobId", job), page);
    }

    /** Numbers of the rows that have errors. */
    BitSet rows(UUID job) {
        BitSet rows = new BitSet();
        getEntityManager()
                .createQuery("select distinct r.rowNumber from ImportErrorRow r where r.jobId = :job", Integer.class)
                .setParameter("job", job)
                .getResultStream()
                .forEach(rows::set);
        return rows;
    }

    /** The errors of these rows, by row. */
    Map<Integer, List<CellError>> between(UUID job, int first, int last) {
        Map<Integer, List<CellError>> errors = new HashMap<>();
        list("jobId = ?1 and rowNumber between ?2 and ?3 order by rowNumber, columnNumber, id", job, first, last)
                .forEach(row -> errors.computeIfAbsent(row.rowNumber(), created -> new ArrayList<>())
                        .add(row.error()));
        return errors;
    }
}
