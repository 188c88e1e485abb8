package cn.baton.project.exchange;

import cn.baton.project.registry.ProjectDetails;
import cn.baton.support.sheet.SheetColumn;
import org.junit.jupiter.api.Test;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectColumnsTest {

    @Test
    void everyFieldOfAProjectHasItsColumn() {
        List<String> heads = names().map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name)
                .toList();

        assertThat(Arrays.stream(ProjectDetails.class.getRecordComponents()).map(RecordComponent::getName))
                .allSatisfy(field -> assertThat(heads.contains(field)).as(field).isTrue());
    }

    @Test
    void everyColumnLeadsToAField() {
        assertThat(names().filter(name -> !name.startsWith("location.") && !name.equals(ProjectColumns.ID)))
                .allSatisfy(name -> assertThat(leadsToField(ProjectDetails.class, name))
                        .as(name)
                        .isTrue());
    }

    @Test
    void noTwoColumnsGoByTheSameName() {
        assertThat(ProjectColumns.importable().stream()
                        .flatMap(column -> Stream.concat(Stream.of(column.header()), column.synonyms().stream())))
                .doesNotHaveDuplicates();
    }

    private static Stream<String> names() {
        return ProjectColumns.DETAILS.stream().map(SheetColumn::name);
    }

    private static boolean leadsToField(Class<?> type, String path) {
        String[] parts = path.split("\\.", 2);
        Optional<RecordComponent> field = Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(parts[0]))
                .findFirst();
        return field.isPresent()
                && (parts.length == 1 || leadsToField(field.get().getType(), parts[1]));
    }
}
