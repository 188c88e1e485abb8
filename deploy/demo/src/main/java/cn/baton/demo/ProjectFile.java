package cn.baton.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The named projects of the article: {@code projects.csv} beside this module's POM. */
final class ProjectFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setNullString("")
            .get();

    private ProjectFile() {}

    /**
     * A project to register.
     *
     * @param mainProject external id of its main project, or null
     */
    record Row(String externalId, String mainProject, ObjectNode details) {

        /** @param idOf finds the registry's id of a project by its external id */
        String body(Function<String, String> idOf) {
            ObjectNode body = details.deepCopy();
            if (mainProject != null) {
                body.put("mainProjectId", idOf.apply(mainProject));
            }
            return body.toString();
        }
    }

    /** In the file's order: a main project stands before its chain projects. */
    static List<Row> read() {
        try (InputStreamReader file = new InputStreamReader(
                        Objects.requireNonNull(ProjectFile.class.getResourceAsStream("/projects.csv")),
                        StandardCharsets.UTF_8);
                var parser = FORMAT.parse(file)) {
            return parser.stream().map(ProjectFile::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(CSVRecord line) {
        ObjectNode details = JSON.createObjectNode();
        for (String text : List.of("externalId", "name", "areaCode", "description")) {
            if (line.get(text) != null) {
                details.put(text, line.get(text));
            }
        }
        for (String number : List.of("totalInvestment", "landArea", "durationYears", "expectedOutputValue")) {
            if (line.get(number) != null) {
                details.put(number, new BigDecimal(line.get(number)));
            }
        }
        if (line.get("owner") != null) {
            details.putObject("owner").put("name", line.get("owner"));
        }
        if (line.get("capacities") != null) {
            for (String capacity : line.get("capacities").split(";")) {
                String[] parts = capacity.split("\\|");
                details.withArray("capacities")
                        .addObject()
                        .put("product", parts[0])
                        .put("quantity", new BigDecimal(parts[1]))
                        .put("unit", parts[2]);
            }
        }
        return new Row(line.get("externalId"), line.get("mainProject"), details);
    }
}
