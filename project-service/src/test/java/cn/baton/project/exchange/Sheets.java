package cn.baton.project.exchange;

import cn.baton.support.file.FileType;
import cn.baton.support.sheet.SheetReader;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.hamcrest.Matchers.in;

/** A person with a spreadsheet. */
final class Sheets {

    static final String IMPORTS = "/api/v1/imports";

    private final Supplier<RequestSpecification> person;

    Sheets(Supplier<RequestSpecification> person) {
        this.person = person;
    }

    Response send(String sheet, boolean dryRun, ImportMode mode) {
        return send(sheet.getBytes(StandardCharsets.UTF_8), "projects", dryRun, mode);
    }

    Response send(byte[] content, String kind, boolean dryRun, ImportMode mode) {
        return send(content, kind, Boolean.toString(dryRun), mode.name());
    }

    Response send(byte[] content, String kind, String dryRun, String mode) {
        return person.get()
                .contentType("multipart/form-data")
                .multiPart(new MultiPartSpecBuilder(content)
                        .controlName("file")
                        .fileName("ledger.csv")
                        .build())
                .multiPart("kind", kind)
                .multiPart("dryRun", dryRun)
                .multiPart("mode", mode)
                .post(IMPORTS);
    }

    /** As {@link #send}, under a name of its own and once however often it arrives. */
    Response send(byte[] content, String name, String kind, boolean dryRun, String idempotencyKey) {
        RequestSpecification request = person.get();
        return (idempotencyKey == null ? request : request.header("Idempotency-Key", idempotencyKey))
                .contentType("multipart/form-data")
                .multiPart(new MultiPartSpecBuilder(content)
                        .controlName("file")
                        .fileName(name)
                        .build())
                .multiPart("kind", kind)
                .multiPart("dryRun", Boolean.toString(dryRun))
                .multiPart("mode", ImportMode.VALID_ROWS.name())
                .post(IMPORTS);
    }

    /** The same table as a CSV or as a workbook: lines of cells with bars between them. */
    static byte[] table(FileType type, String... lines) {
        if (type == FileType.CSV) {
            return Stream.of(lines)
                    .map(line -> line.replace('|', ','))
                    .collect(Collectors.joining("\n", "", "\n"))
                    .getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "baton-test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("表");
            for (int row = 0; row < lines.length; row++) {
                String[] cells = lines[row].split("\\|");
                for (int column = 0; column < cells.length; column++) {
                    if (!cells[column].isEmpty()) {
                        sheet.inlineString(row, column, cells[column]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** Sends the sheet and waits for the end of its job. */
    ValidatableResponse importing(String sheet, boolean dryRun, ImportMode mode) {
        return end(send(sheet, dryRun, mode));
    }

    ValidatableResponse importing(String sheet, Charset charset) {
        return end(send(sheet.getBytes(charset), "projects", false, ImportMode.ALL_OR_NOTHING));
    }

    ValidatableResponse end(Response accepted) {
        String job = accepted.then().statusCode(202).extract().header("Location");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        person.get().get(job).then().body("state", in(List.of("SUCCEEDED", "FAILED", "CANCELLED"))));
        return person.get().get(job).then();
    }

    ValidatableResponse errors(ValidatableResponse job) {
        return person.get().get(IMPORTS + "/{id}/errors", id(job)).then().statusCode(200);
    }

    static String id(ValidatableResponse job) {
        return job.extract().path("id");
    }

    /** All cells of a workbook, as text. */
    static List<List<String>> cells(byte[] workbook) {
        return read(workbook, file -> {
            List<List<String>> rows = new ArrayList<>();
            try (SheetReader reader = SheetReader.open(file, FileType.XLSX)) {
                reader.forEachRemaining(row -> rows.add(row.cells().stream()
                        .map(cell -> cell.value() == null ? "" : cell.value().toString())
                        .toList()));
            }
            return rows;
        });
    }

    /** What is read of a workbook while it lies in a file. */
    static <T> T read(byte[] workbook, Reading<T> reading) {
        try {
            Path file = Files.createTempFile("sheet", ".xlsx");
            try {
                return reading.of(Files.write(file, workbook));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file. */
    interface Reading<T> {

        T of(Path file) throws IOException;
    }
}
