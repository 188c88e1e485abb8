package cn.baton.notification.document;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class UnpackedFilesTest {

    private static final String FONT = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

    @TempDir
    Path temporary;

    @Test
    void everyProcessUsesTheSameFile() throws IOException {
        Path first = unpacked().file(FONT);
        Path second = unpacked().file(FONT);

        assertThat(second).isEqualTo(first);
        assertThat(all()).containsExactly(first);
        try (InputStream bundled = getClass().getResourceAsStream(FONT)) {
            assertThat(Files.readAllBytes(first)).isEqualTo(bundled.readAllBytes());
        }
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsReplaced() throws IOException {
        Path file = unpacked().file(FONT);
        long size = Files.size(file);
        Files.writeString(file, "half of a font");

        assertThat(unpacked().file(FONT)).isEqualTo(file).hasSize(size);
    }

    @Test
    void aFolderThatOthersCanWriteIntoIsNotUsed() throws IOException {
        Path file = unpacked().file(FONT);
        Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));

        Path own = unpacked().file(FONT);

        assertThat(own.getParent()).isNotEqualTo(file.getParent());
        assertThat(own.getFileName().toString())
                .startsWith("baton-work-" + ProcessHandle.current().pid() + "-");
        Files.delete(own);
    }

    private UnpackedFiles unpacked() {
        return new UnpackedFiles(temporary.toString());
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(temporary)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
