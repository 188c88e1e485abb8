package cn.baton.project.oc4ids;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;

import java.io.IOException;
import java.util.function.Consumer;

/** Takes a package apart, project by project, without ever holding more than one. */
final class PackageParser {

    private PackageParser() {}

    /** 422 unless it is a package of a version that is understood, with projects. */
    static void parse(JsonParser parser, ObjectReader values, Consumer<JsonNode> project) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw notAPackage();
        }
        // Behind a project the package goes on.
        ObjectReader one = values.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        boolean found = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("version".equals(field)) {
                requireVersion(parser.getText());
                parser.skipChildren();
            } else if ("projects".equals(field) && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    project.accept(one.readTree(parser));
                    found = true;
                }
            } else {
                parser.skipChildren();
            }
        }
        if (!found) {
            throw notAPackage();
        }
    }

    private static void requireVersion(String version) {
        if (!version.equals(Oc4idsPackage.VERSION) && !version.startsWith(Oc4idsPackage.VERSION + ".")) {
            throw ProblemException.invalid(
                    "version",
                    LocalizedText.of("只支持 OC4IDS %s", "Only OC4IDS %s is understood", Oc4idsPackage.VERSION));
        }
    }

    private static ProblemException notAPackage() {
        return ProblemException.invalid(
                "projects",
                LocalizedText.of(
                        "须为 OC4IDS 项目数据包，至少含一个项目", "It takes an OC4IDS project package with one project at least"));
    }
}
