package cn.baton.support.office;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

class PartTailTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<sheet><rows><r/></rows><m/></sheet> | <sheet><m/></sheet>",
                "<?xml version='1.0'?><x:sheet a='/'><x:rows><x:r/></x:rows ><m/></x:sheet> | <x:sheet><m/></x:sheet>",
                "<sheet><rowsOfAll/><rows>a&gt;b</rows></sheet> | <sheet></sheet>",
                "<sheet><rows/></sheet> | ",
                "nothing | ",
            })
    void whatIsBehindIsFound(String content, String tail) throws IOException {
        assertThat(tail(content.getBytes(StandardCharsets.UTF_8))).isEqualTo(tail);
    }

    @ParameterizedTest
    @ValueSource(ints = {65_500, 65_520, 65_525, 65_530, 65_536, 200_000})
    void whereverTheBufferEnds(int before) throws IOException {
        String content = "<sheet><rows>" + "x".repeat(before) + "</rows><m/></sheet>";

        assertThat(tail(content.getBytes(StandardCharsets.UTF_8))).isEqualTo("<sheet><m/></sheet>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-16"})
    void whatHasNoAsciiInItIsReadWhole(String charset) throws IOException {
        byte[] content = "<sheet><rows/></sheet>".getBytes(charset);

        assertThat(PartTail.of(new ByteArrayInputStream(content), "rows")
                        .orElseThrow()
                        .readAllBytes())
                .isEqualTo(content);
    }

    private static String tail(byte[] content) throws IOException {
        var found = PartTail.of(new ByteArrayInputStream(content), "rows");
        return found.isEmpty() ? null : new String(found.get().readAllBytes(), StandardCharsets.UTF_8);
    }
}
