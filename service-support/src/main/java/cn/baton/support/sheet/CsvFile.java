package cn.baton.support.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A CSV on disk. */
record CsvFile(Path file) implements SheetSource {

    @Override
    public List<String> titles() {
        return List.of("");
    }

    @Override
    public SheetReader rows(int sheet) throws IOException {
        return CsvReader.open(file);
    }

    @Override
    public void close() {
        // Nothing is held between two readings.
    }
}
