package cn.baton.support.office;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Whatever is packed into a part, little of it is read before it is refused. */
class BoundedXmlTest {

    private static final int MANY = 200_000;

    private final ReadBudget budget = new ReadBudget();

    static Stream<org.junit.jupiter.params.provider.Arguments> intricate() {
        return Stream.of(
                arguments("elements", "<a>" + each(" <n%d/>") + "</a>", BoundedXml.MOST_NAMES * 3),
                arguments("attributes of one element", "<a" + each(" n%d='1'") + "/>", 1),
                arguments("namespaces of one element", "<a" + each(" xmlns:n%d='u'") + "/>", 1),
                arguments("attributes of many", "<a>" + each("<b n%d='1'/>") + "</a>", BoundedXml.MOST_NAMES * 3),
                arguments("prefixes", "<a>" + each("<n%d:b/>") + "</a>", BoundedXml.MOST_NAMES * 3),
                arguments("instructions", "<a>" + each("<?n%d x?>") + "</a>", BoundedXml.MOST_NAMES * 2),
                arguments("depth", "<a>".repeat(MANY), BoundedXml.MOST_DEPTH + 1),
                arguments("long names", "<a>" + ("<" + "n".repeat(70_000) + "/>") + "</a>", 3),
                arguments("no item", "<a>" + "<b/>".repeat(MANY * 2) + "</a>", BoundedXml.MOST_EVENTS_OF_ITEM + 1));
    }

    private static String each(String pattern) {
        StringBuilder all = new StringBuilder();
        IntStream.range(0, MANY).forEach(i -> all.append(pattern.formatted(i)));
        return all.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("intricate")
    void whatNoProgramWritesIsRefusedBeforeMuchOfItIsRead(String what, String content, int mostEvents)
            throws IOException {
        try (BoundedXml xml = xml(content)) {
            assertThatThrownBy(() -> readAll(xml)).hasMessageContaining("intricate");
            assertThat(xml.count()).isLessThanOrEqualTo(mostEvents);
        }
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>",
                "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
                "<a>&e;</a>",
                "<a><b></a>",
                "<a>&#0;</a>",
            })
    void whatOfficeDocumentsDoNotHaveIsBroken(String content) throws IOException {
        try (BoundedXml xml = xml(content)) {
            assertThatThrownBy(() -> readAll(xml)).hasMessageContaining("broken");
        }
    }

    @Test
    void itemsMayBeManyWhenEachIsSmall() throws IOException {
        try (BoundedXml xml = xml("<a>" + "<b/>".repeat(MANY * 2) + "</a>")) {
            while (xml.next()) {
                xml.endItem();
            }
            assertThat(xml.count()).isEqualTo(4L * MANY + 3);
        }
    }

    @Test
    void soMuchIsUnpackedAndNoMore() throws IOException {
        String content = "<a>" + "<b/>".repeat(100_000) + "</a>";
        try (BoundedXml xml = xml(content, 100_000)) {
            assertThatThrownBy(() -> readAll(xml)).hasMessageContaining("unpacks");
        }
        assertThat(budget.bytes()).isLessThan(110_000);
    }

    @Test
    void allPartsTogetherHaveOneBudget() throws IOException {
        ReadBudget small = new ReadBudget(1_000_000, 10_000);
        String content = "<a>" + "<b/>".repeat(3_000) + "</a>";
        for (int time = 0; time < 5; time++) {
            try (BoundedXml again = xml(content, small, "one")) {
                readAll(again);
            }
        }
        try (BoundedXml second = xml(content, small, "two")) {
            assertThatThrownBy(() -> readAll(second)).hasMessageContaining("unpacks");
        }
        assertThat(small.events()).isEqualTo(10_001);
    }

    @Test
    void whoIsInterruptedReadsNoFurther() throws IOException {
        try (BoundedXml xml = xml("<a>" + "<b/>".repeat(MANY) + "</a>")) {
            xml.next();
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> readAll(xml))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(InterruptedIOException.class);
            assertThat(xml.count()).isLessThan(5_000);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void prefixesAndEncodingsAreTheWritersOwn() throws IOException {
        byte[] wide =
                "\uFEFF<?xml version='1.0' encoding='UTF-16'?><x:a r:id='七'/>".getBytes(StandardCharsets.UTF_16BE);
        try (BoundedXml xml = xml(wide, Long.MAX_VALUE, budget, "part")) {
            xml.next();
            assertThat(xml.starts("a")).isTrue();
            assertThat(xml.attribute("id")).isEqualTo("七");
        }
    }

    private BoundedXml xml(String content) {
        return xml(content, Long.MAX_VALUE);
    }

    private BoundedXml xml(String content, long most) {
        return xml(content.getBytes(StandardCharsets.UTF_8), most, budget, "part");
    }

    private static BoundedXml xml(String content, ReadBudget budget, String part) {
        return xml(content.getBytes(StandardCharsets.UTF_8), Long.MAX_VALUE, budget, part);
    }

    private static BoundedXml xml(byte[] content, long most, ReadBudget budget, String part) {
        ReadBudget.Meter meter = budget.of(part);
        return new BoundedXml(new MeteredInput(new ByteArrayInputStream(content), meter, most), meter);
    }

    private static void readAll(BoundedXml xml) {
        while (xml.next()) {
            // To its end.
        }
    }
}
