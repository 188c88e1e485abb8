package cn.baton.project.exchange;

import cn.baton.project.registry.Light;
import cn.baton.support.sheet.SheetColumn;
import cn.baton.support.sheet.SheetColumn.Type;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ListLayoutTest {

    private final ListLayout<Instant> layout = ListLayout.of("list", "表", at -> null);

    @Test
    void anInstantIsShownAsItsDayInChina() {
        List<Object> row = layout.with("日期", Type.DATE, at -> at).row(Instant.parse("2026-11-24T17:00:00Z"), null);

        assertThat(row).containsExactly(LocalDate.parse("2026-11-25"));
    }

    @Test
    void aProjectOutOfSightLeavesItsCellsEmpty() {
        UUID id = UUID.randomUUID();
        ListLayout<UUID> named = ListLayout.<UUID>of("list", "表", each -> each).projectNamed();

        assertThat(named.row(id, null)).containsExactly(id.toString(), null);
    }

    @Test
    void everyValueOfAChoiceHasALabel() {
        assertThatThrownBy(() -> layout.choice("亮灯", Map.of(Light.GREEN, "绿灯"), at -> Light.RED))
                .hasMessageContaining("亮灯");
    }

    @Test
    void everyColumnOfATemplateHasAValue() {
        SheetColumn column = SheetColumn.of("new", "新列", Type.TEXT);

        assertThatThrownBy(() -> layout.template(List.of(column), Map.of())).hasMessageContaining("新列");
    }

    @Test
    void noTwoColumnsOfASheetHaveTheSameHeader() {
        Stream.of(
                        TemplateLists.PARTICIPATIONS,
                        TemplateLists.PLANS,
                        TemplateLists.PROGRESS,
                        TemplateLists.PERMITS,
                        ProjectLists.PIPELINE,
                        ProjectLists.FACTOR_REQUESTS,
                        ProjectLists.ASSIGNMENTS,
                        ProjectLists.SURVEYS,
                        ProjectLists.PROGRAMME_MEMBERS,
                        ProjectLists.TOUR_ENTRIES,
                        LandLists.PARCELS,
                        LandLists.DEMANDS,
                        LandLists.MATCHES)
                .forEach(list -> assertThat(list.columns())
                        .extracting(SheetColumn::title)
                        .as(list.name())
                        .doesNotHaveDuplicates());
    }
}
