package cn.baton.support.sheet;

import cn.baton.support.problem.ProblemException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The sheet of a workbook that holds what is looked for.
 *
 * @param sheet its index
 * @param title its title; empty for a CSV
 * @param others titles of sheets that have such a header as well, and are not read
 */
public record SheetChoice(int sheet, String title, SheetHeader header, List<String> others) {

    private static final int MOST_SEARCHED = 50;

    /**
     * The sheet that has the wanted title, one that has it in its title, or else the first: whichever of these, in this
     * order, has a whole header.
     *
     * @throws ProblemException 422 on {@code file} when there is none, see {@link SheetHeader#find}
     */
    public static SheetChoice find(SheetSource source, String wanted, List<SheetColumn> columns) throws IOException {
        List<String> titles = source.titles();
        List<Integer> order = IntStream.range(0, Math.min(titles.size(), MOST_SEARCHED))
                .boxed()
                .sorted(Comparator.comparingInt(sheet -> distance(titles.get(sheet), wanted)))
                .toList();
        List<SheetChoice> whole = new ArrayList<>();
        ProblemException fault = null;
        for (int sheet : order) {
            Optional<SheetHeader> header = header(source, sheet, columns);
            if (header.isPresent()) {
                try {
                    header.get().requireWhole(columns);
                    whole.add(new SheetChoice(sheet, titles.get(sheet), header.get(), List.of()));
                } catch (ProblemException broken) {
                    fault = fault == null ? broken : fault;
                }
            }
        }
        if (!whole.isEmpty()) {
            SheetChoice best = whole.removeFirst();
            // A sheet that leaves a question open is asked about, and not passed over for another.
            best.header.requireNoQuestion();
            return new SheetChoice(
                    best.sheet,
                    best.title,
                    best.header,
                    whole.stream().map(SheetChoice::title).toList());
        }
        throw fault == null ? SheetHeader.none(searched(titles, order)) : fault;
    }

    /**
     * 422 when the title of the sheet or the name of the file names another unit than the columns have.
     *
     * @param file its name
     */
    public void requireSameUnits(String file) {
        header.requireSameUnits(title, "工作表名称“%s”".formatted(title));
        header.requireSameUnits(file.replaceFirst("\\.[^.]*$", ""), "文件名“%s”".formatted(file));
    }

    private static int distance(String title, String wanted) {
        String compact = Texts.compact(title);
        return compact.equals(wanted) ? 0 : compact.contains(wanted) ? 1 : 2;
    }

    private static Optional<SheetHeader> header(SheetSource source, int sheet, List<SheetColumn> columns)
            throws IOException {
        try (SheetReader rows = source.rowsAsWritten(sheet)) {
            return SheetHeader.search(SheetHeader.candidates(rows), columns);
        }
    }

    private static String searched(List<String> titles, List<Integer> order) {
        return titles.size() < 2
                ? ""
                : order.stream().sorted().map(titles::get).collect(Collectors.joining("、", " (", ")"));
    }
}
