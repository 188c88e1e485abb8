package cn.baton.notification.document;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class FontShelfTest {

    @TempDir
    Path folder;

    @TempDir
    Path temporary;

    @Test
    void fangsongComesFirstAndTheBundledFontLast() throws IOException {
        put("FandolHei-Regular.otf", "FandolFang-Regular.otf", "FandolSong-Bold.otf", "readme.txt");

        assertThat(files(shelf().forBody()))
                .startsWith("FandolFang-Regular.otf", "FandolHei-Regular.otf")
                .hasSize(3);
        assertThat(files(shelf().forBody()).getLast()).startsWith("NotoSansSC-Regular");
    }

    @Test
    void titlesAreSetInBiaosongWhereThereIsOne() throws IOException {
        put("FandolFang-Regular.otf", "方正小标宋简体.ttf");

        assertThat(files(shelf().forTitles())).hasSize(2).first().isEqualTo("方正小标宋简体.ttf");
    }

    private FontShelf shelf() {
        return new FontShelf(new FolderOfFonts(folder), new UnpackedFiles(temporary.toString()));
    }

    private void put(String... names) throws IOException {
        for (String name : names) {
            Files.createFile(folder.resolve(name));
        }
    }

    private static List<String> files(List<FontFile> fonts) {
        return fonts.stream()
                .map(font -> Path.of(font.location()).getFileName().toString())
                .toList();
    }
}
