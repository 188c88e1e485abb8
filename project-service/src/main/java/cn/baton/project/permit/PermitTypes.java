package cn.baton.project.permit;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The kinds of permit that a project can need (审批事项). A code that is not among them would be counted apart from its
 * own kind for ever, so it is refused.
 */
@ApplicationScoped
class PermitTypes {

    private static final String FILE = "/code-lists/permit-type.csv";

    private final List<String> codes = read();

    void require(String code) {
        if (!codes.contains(code)) {
            throw ProblemException.invalid(
                    "type",
                    LocalizedText.of("没有此审批事项，可用：%s", "There is no such type; on offer: %s", String.join(", ", codes)));
        }
    }

    /** Lines {@code code,Chinese,English}. */
    private static List<String> read() {
        try (InputStream file = PermitTypes.class.getResourceAsStream(FILE)) {
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The types of permit cannot be read", e);
        }
    }
}
