package cn.baton.demo;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectFileTest {

    private final List<ProjectFile.Row> rows = ProjectFile.read();

    @Test
    void holdsTheThirteenNamedProjectsAndTheSixChainProjects() {
        assertThat(rows).hasSize(19).extracting(ProjectFile.Row::externalId).doesNotHaveDuplicates();
        assertThat(rows)
                .filteredOn(row -> "XC2023-JINHUI".equals(row.mainProject()))
                .hasSize(6);
    }

    @Test
    void saysWhatTheArticleSays() {
        ProjectFile.Row jinhui = rows.getFirst();
        assertThat(jinhui.details().path("totalInvestment").intValue()).isEqualTo(1_200_000);
        assertThat(jinhui.details().path("landArea").intValue()).isEqualTo(1500);
        assertThat(jinhui.details().path("expectedOutputValue").intValue()).isEqualTo(5_000_000);
    }

    @Test
    void leavesOutWhatTheArticleDoesNotSay() {
        ProjectFile.Row xuji = rows.stream()
                .filter(row -> row.externalId().equals("XC2023-XUJI"))
                .findFirst()
                .orElseThrow();
        assertThat(xuji.details().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("externalId", "name", "description", "owner");
    }

    @Test
    void aMainProjectComesBeforeItsChainProjects() {
        List<String> ids = rows.stream().map(ProjectFile.Row::externalId).toList();
        assertThat(rows)
                .filteredOn(row -> row.mainProject() != null)
                .allSatisfy(
                        row -> assertThat(ids.indexOf(row.mainProject())).isLessThan(ids.indexOf(row.externalId())));
    }
}
