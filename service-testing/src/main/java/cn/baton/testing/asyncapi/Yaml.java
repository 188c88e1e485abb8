package cn.baton.testing.asyncapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads the parts that all documents share, and writes documents so that changes to them are easy to review. */
final class Yaml {

    private static final ObjectMapper MAPPER = new ObjectMapper(YAMLFactory.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES, YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER, YAMLGenerator.Feature.SPLIT_LINES)
            .stringQuotingChecker(new QuotedNumbersAndDates())
            .build());

    private Yaml() {}

    /** A file of this package, with the values in the places of their names in braces. */
    @SafeVarargs
    static ObjectNode part(String file, Map<String, String>... values) {
        try (InputStream part = Yaml.class.getResourceAsStream(file)) {
            String text = new String(part.readAllBytes(), StandardCharsets.UTF_8);
            for (Map<String, String> some : values) {
                for (Map.Entry<String, String> value : some.entrySet()) {
                    text = text.replace("{" + value.getKey() + "}", value.getValue());
                }
            }
            return (ObjectNode) MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Objects are merged, lists are appended. */
    static void merge(ObjectNode document, ObjectNode part) {
        try {
            MAPPER.readerForUpdating(document).readValue(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(ObjectNode document) throws IOException {
        return MAPPER.writeValueAsString(document);
    }

    /** Readers of YAML take a plain 2026-10-26 for a point in time, and a plain 1.0 for a number. */
    private static final class QuotedNumbersAndDates extends StringQuotingChecker.Default {

        private static final long serialVersionUID = 1;

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || value.matches("[-+.]?\\d.*");
        }
    }
}
