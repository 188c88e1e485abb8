package cn.baton.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** A generated client that changes one field changes one field: what nobody set is not sent, lists among them. */
class PatchTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"project-service, 13", "notification-service, 1"})
    void changingOneFieldSendsThatFieldAlone(String service, int leastPatches) throws ReflectiveOperationException {
        GeneratedClient client = GeneratedClient.of(service, folder);
        List<Class<?>> patches = client.patches();
        SoftAssertions sent = new SoftAssertions();

        for (Class<?> patch : patches) {
            ObjectMapper json = client.mapper();
            sent.assertThat(json.valueToTree(newOf(patch)).size())
                    .as("fields of an empty %s", patch.getSimpleName())
                    .isZero();
            for (Method setter : setters(patch)) {
                Object body = newOf(patch);
                setter.invoke(body, (Object) null);
                sent.assertThat(json.valueToTree(body).toString())
                        .as("%s.%s(null)", patch.getSimpleName(), setter.getName())
                        .matches("\\{\"[A-Za-z0-9]+\":null}");
                if (setter.getParameterTypes()[0] == String.class) {
                    Object named = newOf(patch);
                    setter.invoke(named, "新名");
                    sent.assertThat(json.valueToTree(named).toString())
                            .as("%s.%s(text)", patch.getSimpleName(), setter.getName())
                            .matches("\\{\"[A-Za-z0-9]+\":\"新名\"}");
                }
            }
        }

        assertThat(patches).hasSizeGreaterThanOrEqualTo(leastPatches);
        sent.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"issue-service", "scoring-service"})
    void clientsOfTheOtherServicesCompile(String service) throws ReflectiveOperationException {
        assertThat(GeneratedClient.of(service, folder).mapper()).isNotNull();
    }

    private static Object newOf(Class<?> type) throws ReflectiveOperationException {
        return type.getConstructor().newInstance();
    }

    /** Those that take the value itself; beside them are some that take its wrapper. */
    private static List<Method> setters(Class<?> patch) {
        return Arrays.stream(patch.getMethods())
                .filter(method -> method.getName().startsWith("set") && method.getParameterCount() == 1)
                .filter(method -> !method.getName().endsWith("_JsonNullable"))
                .toList();
    }
}
