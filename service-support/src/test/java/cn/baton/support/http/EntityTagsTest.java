package cn.baton.support.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EntityTagsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "\"3\"",
                "W/\"3\"",
                "\"1\", \"3\"",
                "\"1\",W/\"3\" , \"x\"",
                " \"3\" ",
                "\"3\",",
                "\"1\",,\"3\"",
                ", ,\"3\" , ,"
            })
    void aTagIsKnownHoweverItIsWritten(String header) {
        assertThat(EntityTags.match(header, "3")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                " , ",
                "3",
                "\"33\"",
                "\"1\", \"2\"",
                "\"3",
                "w/\"3\"",
                "\"1\" \"3\"",
                "x\"3\"",
                "\"1\"; \"3\"",
                "\"3\",,3"
            })
    void noOtherIs(String header) {
        assertThat(EntityTags.match(header, "3")).isFalse();
    }

    @Test
    void nothingIsKnownWithoutAHeader() {
        assertThat(EntityTags.match(null, "3")).isFalse();
    }
}
