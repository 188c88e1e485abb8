package cn.baton.project.exchange;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.sheet.CellError;
import cn.baton.support.sheet.SheetReader;
import cn.baton.support.sheet.SheetRow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rows of a file, batch by batch. */
final class Candidates implements AutoCloseable {

    /** Rows that are written together: enough to share a commit, few enough to be written anew when one is refused. */
    static final int BATCH = 200;

    private static final int LONGEST_IDENTITY = 400;

    private final ImportFile file;
    private final ImportKind kind;
    private final int after;
    private final SheetReader rows;
    private final Map<String, Integer> seen = new HashMap<>();

    /** @param after number of the last row that is done already */
    Candidates(ImportFile file, ImportKind kind, int after) throws IOException {
        this.file = file;
        this.kind = kind;
        this.after = after;
        this.rows = file.rows();
    }

    /** Empty at the end. */
    List<Candidate> next() {
        List<Candidate> batch = new ArrayList<>();
        while (batch.size() < BATCH && rows.hasNext()) {
            SheetRow raw = rows.next();
            if (!file.isData(raw)) {
                continue;
            }
            Candidate candidate = file.read(raw);
            // Those that are done count, too: a later row must not tell the same.
            Optional<CellError> twin = twin(candidate.row());
            if (raw.number() > after) {
                batch.add(twin.map(error -> with(candidate, error)).orElse(candidate));
            }
        }
        return batch;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private static Candidate with(Candidate candidate, CellError error) {
        List<CellError> errors = new ArrayList<>(candidate.errors());
        errors.add(error);
        return new Candidate(candidate.row(), errors, candidate.triable());
    }

    /** What an earlier row tells as well, if any does, at the column that says so. */
    private Optional<CellError> twin(ImportRow row) {
        Optional<CellError> found = Optional.empty();
        for (String identity : kind.identities(row)) {
            if (identity.length() > LONGEST_IDENTITY) {
                // No code is that long: the row is refused for it, and need not be remembered.
                continue;
            }
            Integer earlier = seen.putIfAbsent(identity, row.number());
            if (earlier != null && found.isEmpty()) {
                String column = identity.substring(0, identity.indexOf(' '));
                found = Optional.of(file.error(
                        row.number(),
                        column,
                        LocalizedText.of("与第 %d 行的编号相同", "It has the same code as row %d", earlier)));
            }
        }
        return found;
    }
}
