package cn.baton.support.sheet;

import cn.baton.support.file.FileType;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes many rows, reads them, and writes them annotated: to be run in a small heap. */
final class LargeSheetMain {

    static final int ROWS = 50_000;
    private static final int TEXTS = 15;
    private static final int SHARED_TEXTS = 30;

    private LargeSheetMain() {}

    /** @param arguments the file, and whether it shall be one as Excel writes it, with a table of texts */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        List<SheetColumn> columns = new ArrayList<>();
        int texts = Boolean.parseBoolean(arguments[1]) ? SHARED_TEXTS : TEXTS;
        IntStream.range(0, texts)
                .forEach(i -> columns.add(SheetColumn.of("text" + i, "文字" + i, SheetColumn.Type.TEXT)));
        columns.add(SheetColumn.of("number", "数字", SheetColumn.Type.NUMBER));
        columns.add(SheetColumn.of("date", "日期", SheetColumn.Type.DATE));
        if (texts == SHARED_TEXTS) {
            writeShared(file, columns);
        } else {
            write(file, columns);
        }
        System.out.println(Files.size(file) / 1_024 + " KB");

        int read = 0;
        try (SheetSource source = SheetSource.open(file, FileType.XLSX)) {
            SheetChoice choice = SheetChoice.find(source, "大表", columns);
            try (SheetReader reader = source.rows(choice.sheet());
                    AnnotatedSheet annotated =
                            new AnnotatedSheet(OutputStream.nullOutputStream(), "大表", choice.header())) {
                while (reader.hasNext()) {
                    SheetRow row = reader.next();
                    annotated.row(row, "通过", List.of());
                    read++;
                    if (read > 1 && !row.cell(texts - 1).value().equals(text(read - 2, texts - 1))) {
                        throw new IllegalStateException("Row " + read + " was read as " + row);
                    }
                }
            }
        }
        System.out.println(read + " rows");
    }

    private static String text(int row, int column) {
        return "第" + row + "行第" + column + "列的内容各不相同";
    }

    private static void write(Path file, List<SheetColumn> columns) throws IOException {
        try (OutputStream output = Files.newOutputStream(file);
                SheetWriter writer = SheetWriter.open(output, FileType.XLSX, "大表", columns)) {
            for (int row = 0; row < ROWS; row++) {
                List<Object> values = new ArrayList<>();
                for (int column = 0; column < TEXTS; column++) {
                    values.add(text(row, column));
                }
                values.add(BigDecimal.valueOf(row));
                values.add(LocalDate.of(2026, 1, 1).plusDays(row % 365));
                writer.row(values);
            }
        }
    }

    /** As Excel does: the texts in the order in which the cells name them. */
    private static void writeShared(Path file, List<SheetColumn> columns) throws IOException {
        new RawWorkbook()
                .sheet("大表", output -> {
                    for (int row = 0; row <= ROWS; row++) {
                        StringBuilder cells = new StringBuilder("<row>");
                        for (int column = 0; column < columns.size(); column++) {
                            boolean shared = row == 0 || column < SHARED_TEXTS;
                            int index = row == 0 ? column : columns.size() + (row - 1) * SHARED_TEXTS + column;
                            cells.append(
                                    shared
                                            ? "<c t=\"s\"><v>%d</v></c>".formatted(index)
                                            : "<c><v>%d</v></c>".formatted(row));
                        }
                        RawWorkbook.text(cells.append("</row>").toString()).write(output);
                    }
                })
                .texts(output -> {
                    for (SheetColumn column : columns) {
                        RawWorkbook.text("<si><t>" + column.title() + "</t></si>")
                                .write(output);
                    }
                    for (int row = 0; row < ROWS; row++) {
                        for (int column = 0; column < SHARED_TEXTS; column++) {
                            RawWorkbook.text("<si><t xml:space=\"preserve\">" + text(row, column) + "</t></si>")
                                    .write(output);
                        }
                    }
                })
                .write(file);
    }
}
