package cn.baton.project.exchange;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.sheet.CellError;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class RowRunsTest {

    private final List<String> course = new ArrayList<>();
    private final Map<Integer, Integer> attempts = new HashMap<>();

    @Test
    void rowsThatAreAllRightAreWrittenTogether() {
        run(5, Set.of(), Set.of());

        assertThat(course).containsExactly("+1 2 3 4 5");
    }

    @Test
    void aRowThatIsRefusedIsLeftOutOfThoseAroundIt() {
        run(5, Set.of(), Set.of(3));

        assertThat(course).containsExactly("+1 2", "-3", "+4 5");
    }

    @Test
    void aRowThatCannotBeReadIsNotWritten() {
        run(4, Set.of(1, 4), Set.of());

        assertThat(course).containsExactly("-1", "+2 3", "-4");
        assertThat(attempts).doesNotContainKeys(1, 4);
    }

    @Test
    void nothingIsTriedMoreThanThreeTimes() {
        run(
                200,
                Set.of(),
                Set.copyOf(IntStream.rangeClosed(1, 200)
                        .filter(row -> row % 3 == 0)
                        .boxed()
                        .toList()));

        assertThat(course.stream().filter(step -> step.startsWith("-"))).hasSize(66);
        assertThat(attempts.values()).allMatch(times -> times <= 3);
    }

    private void run(int rows, Set<Integer> unreadable, Set<Integer> refused) {
        List<Candidate> batch = IntStream.rangeClosed(1, rows)
                .mapToObj(row -> new Candidate(
                        new ImportRow(row, Map.of()),
                        unreadable.contains(row)
                                ? List.of(new CellError(row, 0, "", LocalizedText.of("不是数字", "Not a number")))
                                : List.of(),
                        true))
                .toList();
        RowRuns.each(
                batch,
                run -> write(run, refused),
                (candidate, why) -> course.add("-" + candidate.row().number()));
    }

    private void write(List<ImportRow> run, Set<Integer> refused) {
        StringBuilder written = new StringBuilder("+");
        for (int i = 0; i < run.size(); i++) {
            int row = run.get(i).number();
            attempts.merge(row, 1, Integer::sum);
            if (refused.contains(row)) {
                throw new RowRefused(i, run.get(i), new IllegalStateException());
            }
            written.append(i == 0 ? "" : " ").append(row);
        }
        course.add(written.toString());
    }
}
