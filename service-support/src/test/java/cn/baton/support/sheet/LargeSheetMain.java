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

    private LargeSheetMain() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        List<SheetColumn> columns = new ArrayList<>();
        IntStream.range(0, TEXTS)
                .forEach(i -> columns.add(SheetColumn.of("text" + i, "文字" + i, SheetColumn.Type.TEXT)));
        columns.add(SheetColumn.of("number", "数字", SheetColumn.Type.NUMBER));
        columns.add(SheetColumn.of("date", "日期", SheetColumn.Type.DATE));

        try (OutputStream output = Files.newOutputStream(file);
                SheetWriter writer = SheetWriter.open(output, FileType.XLSX, "大表", columns)) {
            for (int row = 0; row < ROWS; row++) {
                List<Object> values = new ArrayList<>();
                for (int column = 0; column < TEXTS; column++) {
                    values.add("第" + row + "行第" + column + "列的内容各不相同");
                }
                values.add(BigDecimal.valueOf(row));
                values.add(LocalDate.of(2026, 1, 1).plusDays(row % 365));
                writer.row(values);
            }
        }

        int read = 0;
        try (SheetReader reader = SheetReader.open(file, FileType.XLSX);
                AnnotatedSheet annotated = new AnnotatedSheet(OutputStream.nullOutputStream(), "大表", columns.size())) {
            while (reader.hasNext()) {
                annotated.row(reader.next(), "通过", List.of());
                read++;
            }
        }
        System.out.println(read + " rows");
    }
}
