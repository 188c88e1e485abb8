package cn.baton.support.sheet;

import java.io.IOException;
import java.nio.file.Path;

/** A small workbook in which there is much to read before anything comes of it. */
public final class EndlessSheet {

    private EndlessSheet() {}

    public static Path write(Path file) throws IOException {
        return new RawWorkbook()
                .sheet("a", output -> {
                    byte[] row = "<row><c/><c/><c/><c/></row>".repeat(1_000).getBytes();
                    for (int i = 0; i < 1_000; i++) {
                        output.write(row);
                    }
                })
                .write(file);
    }
}
