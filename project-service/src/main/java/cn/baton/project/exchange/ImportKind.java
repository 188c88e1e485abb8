package cn.baton.project.exchange;

import cn.baton.project.registry.UpsertOutcome;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import cn.baton.support.sheet.SheetColumn;

import java.util.List;
import java.util.Optional;

/** One kind of sheet that can be imported. A bean of this type is all that a new kind needs. */
interface ImportKind {

    /** As it stands in addresses, such as {@code projects}. */
    String name();

    /** Title of the sheet in the template. */
    String title();

    List<SheetColumn> columns();

    /** Sentences on the template's second sheet, beside those that hold for every kind. */
    List<String> notes();

    /**
     * What must not be in a file twice, such as a code: the name of its column, a blank, and what stands there. Empty when
     * the row has none.
     */
    List<String> identities(ImportRow row);

    /**
     * Writes one row, in a transaction of several.
     *
     * @throws ProblemException when a rule forbids it
     * @throws jakarta.validation.ConstraintViolationException when values are not allowed; paths are columns' names
     */
    UpsertOutcome put(ImportRow row, Caller by);

    /**
     * The row as it is tried once some of its cells are known to be wrong, to see what else is: with what is right in the
     * place of a cell that the rules for others ask for. What the wrong cells would have decided is not asked about.
     *
     * @param row without the wrong cells, which it names as unread
     */
    default ImportRow probe(ImportRow row, Caller by) {
        return row;
    }

    /**
     * The row as it is tried once more where it is not known whether it tells of something new, to say what it would lack
     * if it did.
     *
     * @param row without the wrong cells, which it names as unread
     * @return empty where that is known
     */
    default Optional<ImportRow> ifNew(ImportRow row, Caller by) {
        return Optional.empty();
    }

    /**
     * The column that a problem without a field speaks of: the one that names the thing, for most.
     *
     * @return empty when it speaks of the row as a whole
     */
    default String columnOf(ProblemException problem, ImportRow row) {
        return identities(row).stream()
                .findFirst()
                .map(identity -> identity.substring(0, identity.indexOf(' ')))
                .orElse("");
    }
}
